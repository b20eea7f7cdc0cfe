using System.Text;

namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>A text that is seldom read, as UTF-8: half of a string's memory in most languages.</summary>
public readonly record struct PackedText
{
    private readonly byte[] letters;

    private PackedText(string text) => letters = Encoding.UTF8.GetBytes(text);

    public static implicit operator PackedText(string text) => new(text);

    public bool Equals(PackedText other) => letters.AsSpan().SequenceEqual(other.letters);

    public override int GetHashCode() => letters.Length;

    public override string ToString() => Encoding.UTF8.GetString(letters);
}
