namespace WirPunkt.Platform.Web;

/// <summary>A number as people read it, "+49 7031 669-9900".</summary>
public readonly record struct TelephoneNumber(string Written)
{
    /// <summary>The number as <c>tel:</c> wants it (RFC 3966).</summary>
    public string Dialled => string.Concat(Written.Where(c => char.IsAsciiDigit(c) || c == '+'));

    public string Link => $"tel:{Dialled}";
}
