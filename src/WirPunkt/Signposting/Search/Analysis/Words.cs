using System.Globalization;

namespace WirPunkt.Signposting.Search.Analysis;

/// <summary>The words of a text: runs of letters and digits; an apostrophe between Cyrillic letters belongs to the word ("об'єкт").</summary>
public ref struct Words(ReadOnlySpan<char> text)
{
    /// <summary>A longer run is no word of any language; it is cut into several.</summary>
    private const int Longest = 60;

    private readonly ReadOnlySpan<char> text = text;

    public int Start { get; private set; }
    public int End { get; private set; }
    public readonly ReadOnlySpan<char> Current => text[Start..End];

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        Start = End;
        while (Start < text.Length && !IsLetter(text[Start])) Start++;
        End = Start;
        while (End < text.Length && End - Start < Longest && (IsLetter(text[End]) || IsInside(End))) End++;
        return End > Start;
    }

    private readonly bool IsInside(int at) => text[at] is '\'' or '’' or 'ʼ'
        ? IsCyrillic(at - 1) && IsCyrillic(at + 1)
        : text[at] > 127 && CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private readonly bool IsCyrillic(int at) => at < text.Length && text[at] is >= '\u0400' and <= '\u04FF';

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);
}
