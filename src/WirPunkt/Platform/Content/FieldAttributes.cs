namespace WirPunkt.Platform.Content;

/// <summary>The text is, or each of the texts is, the key of a record of this kind.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyOfAttribute(Type kind) : Attribute
{
    public Type Kind { get; } = kind;

    /// <summary>Many are chosen at once: a list to tick instead of fields to fill.</summary>
    public bool Many { get; init; }
}

/// <summary>Each of the texts leads to a record: <c>service:anmeldung</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordLinkAttribute : Attribute;

/// <summary>There are ready wordings for the text in every language of the interface, at these keys of the texts.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadyWordingsAttribute(string prefix) : Attribute
{
    public string Prefix { get; } = prefix;
}

/// <summary>Read from a file and not typed: it stands in no form.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeasuredAttribute : Attribute;

/// <summary>Each of the texts is the code of a language of the interface.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LanguageCodesAttribute : Attribute;

/// <summary>Each of the texts is the code of a language that people speak, whether the interface does or not.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SpokenLanguageCodesAttribute : Attribute;
