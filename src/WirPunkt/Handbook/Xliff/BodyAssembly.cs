using System.Text;
using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Xliff;

/// <summary>A body with the source's structure and other texts in its blocks.</summary>
internal static partial class BodyAssembly
{
    /// <param name="texts">a text per block of the body; null leaves the block out</param>
    public static string Of(string body, IReadOnlyList<TextBlock> blocks, IReadOnlyList<string?> texts)
    {
        var (made, at, blankLines) = (new StringBuilder(), 0, "");
        for (var i = 0; i < blocks.Count; i++)
        {
            var between = body[at..blocks[i].Start];
            at = blocks[i].End;
            if (texts[i] is not { } text)
            {
                if (Lines(between).Length > blankLines.Length) blankLines = Lines(between);
                continue;
            }
            made.Append(blankLines.Length > Lines(between).Length ? blankLines + between[Lines(between).Length..] : between).Append(text);
            blankLines = "";
        }
        return made.Append(body[at..]).ToString();
    }

    /// <summary>Whether it has these blocks, in this order: a text that begins with <c>- </c> would have made a list.</summary>
    public static bool Holds(string body, IEnumerable<TextBlock> blocks) => TextBlock.AllOf(body).Select(b => b.Kind).SequenceEqual(blocks.Select(b => b.Kind));

    /// <summary>A translator who begins a sentence with "5. " or "- " means no list.</summary>
    public static string Harmless(string text) => Sign().Replace(text, @"${number}\${sign}");

    private static string Lines(string between) => between[..(between.LastIndexOf('\n') + 1)];

    [GeneratedRegex(@"^(?<number>[0-9]{0,9})(?<sign>(?<=[0-9])[.)](?=\s)|(?<![0-9])(?:[-+*](?=\s)|#{1,6}(?=\s)|>))")]
    private static partial Regex Sign();
}
