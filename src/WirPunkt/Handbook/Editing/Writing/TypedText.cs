using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>The text of a page as it stands in the form of the editor.</summary>
public sealed record TypedText(string Title, string? Summary, string Body)
{
    /// <summary>Characters.</summary>
    public const int LongestTitle = 200, LongestSummary = 1_000, LongestBody = 200_000;

    /// <summary>Whether the person has read all of a translation: reviewed today.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Whether a translation says what German says now.</summary>
    public bool FollowsSource { get; init; }

    /// <summary>Whether German changed without changing what it says.</summary>
    public bool StaysValid { get; init; }

    /// <summary>The day on which a target group read it, as it was typed.</summary>
    public string? CheckedByTargetGroup { get; init; }

    public bool IsTooLong => Title.Length > LongestTitle || Summary?.Length > LongestSummary || Body.Length > LongestBody;

    public static TypedText Read(IFormCollection form) => new(form["title"].ToString().Trim(), NullIfBlank(form["summary"]), Lines(form["body"].ToString()))
    {
        IsReviewed = form["reviewed"] == "on",
        FollowsSource = form["follows"] == "on",
        StaysValid = form["stays-valid"] == "on",
        CheckedByTargetGroup = NullIfBlank(form["target-group"]),
    };

    /// <summary>As the form shows it first.</summary>
    /// <param name="text">a draft or what is published; null: there is nothing yet</param>
    public static TypedText Of(PageText? text, PageText? published, PageText? source) => text is null ? new("", null, "") { FollowsSource = true } : new(text.Title, text.Summary, text.Body)
    {
        IsReviewed = text.Translation.Reviewed is { } day && day != published?.Translation.Reviewed,
        FollowsSource = source is null || text.Translation.Blocks is null || text.Translation.Blocks == PageBlocks.FingerprintsOf(source),
        CheckedByTargetGroup = text.Translation.CheckedByTargetGroup?.ToString(),
    };

    /// <summary>The record that it makes.</summary>
    /// <param name="before">what it was typed over; null: there was nothing</param>
    /// <param name="source">the German text; null: this is German</param>
    /// <param name="asOf">of the source's statements</param>
    public PageText On(Page page, Language language, PageText? before, PageText? source, PartialDate today, PartialDate? asOf)
    {
        var body = before is not null && before.Body.TrimEnd() == Body.TrimEnd() ? before.Body : Body.TrimEnd() + "\n";
        var isChanged = before is null || (before.Title, before.Summary ?? "", before.Body) != (Title, Summary ?? "", body);
        return new PageText
        {
            Key = $"{page.Key}/{language.Code}",
            Page = page.Key,
            Language = language.Code,
            Title = Title,
            Summary = isChanged ? Summary : before!.Summary,
            Body = body,
            FormerKeys = before?.FormerKeys,
            Translation = Made(before?.Translation, language, source, isChanged, today, asOf) with { CheckedByTargetGroup = PartialDate.TryParse(CheckedByTargetGroup, out var day) ? day : null },
        };
    }

    /// <summary>A page that a machine made stays marked until a person says that all of it was read.</summary>
    private Translation Made(Translation? before, Language language, PageText? source, bool isChanged, PartialDate today, PartialDate? asOf)
    {
        if (source is null) return before ?? new Translation { Of = language.Code, How = TranslationHow.Original };
        return new Translation
        {
            Of = source.Language,
            How = before?.How ?? TranslationHow.Human,
            Reviewed = IsReviewed ? (isChanged || before?.Reviewed is null ? today : before.Reviewed) : isChanged ? null : before?.Reviewed,
            Blocks = FollowsSource || before is null ? PageBlocks.FingerprintsOf(source) : before.Blocks,
            AsOf = FollowsSource || before is null ? asOf : before.AsOf,
        };
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A browser sends lines as RFC 2046 has them; files have them as Unix does.</summary>
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
