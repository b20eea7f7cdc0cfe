using System.Globalization;
using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Xliff;

/// <summary>The name of a unit: its block's place and the fingerprint of what it says in the source. Tools put something before it, but keep it.</summary>
/// <param name="Target">fingerprint of the translation that went out; null: there was none</param>
internal sealed partial record UnitId(int Block, string Fingerprint, string? Target = null)
{
    public override string ToString() => $"{Place(Block)}-{Fingerprint}{(Target is null ? "" : "-" + Target)}";

    /// <param name="markdown">a translation in one line, as <see cref="InlineText.ToMarkdown"/> writes it</param>
    public static string FingerprintOf(string markdown) => TextBlock.Of("", markdown).Fingerprint;

    public static UnitId? Parse(string? text) => Form().Match(text ?? "") is { Success: true } match
        ? new(match.Groups["place"].Value switch
        {
            "title" => PageBlocks.Title,
            "summary" => PageBlocks.Summary,
            var place => PageBlocks.Body - 1 + int.Parse(place.AsSpan(1), CultureInfo.InvariantCulture),
        }, match.Groups["hash"].Value, match.Groups["target"] is { Success: true } target ? target.Value : null)
        : null;

    private static string Place(int block) => block switch
    {
        PageBlocks.Title => "title",
        PageBlocks.Summary => "summary",
        _ => string.Create(CultureInfo.InvariantCulture, $"b{block - PageBlocks.Body + 1}"),
    };

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<place>title|summary|b[1-9][0-9]{0,4})-(?<hash>[0-9a-f]{8})(?:-(?<target>[0-9a-f]{8}))?\z")]
    private static partial Regex Form();
}
