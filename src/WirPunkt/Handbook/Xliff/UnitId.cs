using System.Globalization;
using System.Text.RegularExpressions;

namespace WirPunkt.Handbook.Xliff;

/// <summary>The name of a unit: its block's place and the fingerprint of what it says in the source. Tools put something before it, but keep it.</summary>
internal sealed partial record UnitId(int Block, string Fingerprint)
{
    public override string ToString() => $"{Place(Block)}-{Fingerprint}";

    public static UnitId? Parse(string? text) => Form().Match(text ?? "") is { Success: true } match
        ? new(match.Groups["place"].Value switch
        {
            "title" => PageBlocks.Title,
            "summary" => PageBlocks.Summary,
            var place => PageBlocks.Body - 1 + int.Parse(place.AsSpan(1), CultureInfo.InvariantCulture),
        }, match.Groups["hash"].Value)
        : null;

    private static string Place(int block) => block switch
    {
        PageBlocks.Title => "title",
        PageBlocks.Summary => "summary",
        _ => string.Create(CultureInfo.InvariantCulture, $"b{block - PageBlocks.Body + 1}"),
    };

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?<place>title|summary|b[1-9][0-9]{0,4})-(?<hash>[0-9a-f]{8})\z")]
    private static partial Regex Form();
}
