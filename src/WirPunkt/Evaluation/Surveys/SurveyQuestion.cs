using System.Globalization;
using System.Text.Json.Serialization;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>A question of a survey. Nobody has to answer any.</summary>
/// <param name="Key">stands in the ledger of what is published: a-z, 0-9 and hyphens</param>
/// <param name="Options">what can be chosen; a scale and a text have none</param>
/// <param name="Lowest">of a scale: what its first point means</param>
/// <param name="Highest">of a scale: what its last point means</param>
public sealed record SurveyQuestion(string Key, SurveyQuestionKind Kind, LocalText Text, List<SurveyOption>? Options = null, LocalText? Lowest = null, LocalText? Highest = null)
{
    /// <summary>The category of those who left it out.</summary>
    public const string NotAnswered = "not-answered";

    /// <summary>Points of a scale.</summary>
    private const int Points = 5;

    private const int LongestKey = 40;

    /// <summary>What can be chosen, by key.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Choices => Kind switch
    {
        SurveyQuestionKind.Text => [],
        SurveyQuestionKind.Scale => [.. Enumerable.Range(1, Points).Select(p => p.ToString(CultureInfo.InvariantCulture))],
        _ => [.. (Options ?? []).Select(o => o.Key)],
    };

    /// <summary>What a choice is called; of a scale its number, at both ends with what it means.</summary>
    public (string Text, Language Language) NameOf(string choice, Language language)
    {
        if (Kind != SurveyQuestionKind.Scale) return Options!.First(o => o.Key == choice).Text.In(language);
        if ((choice == Choices[0] ? Lowest : choice == Choices[^1] ? Highest : null)?.In(language) is not { } end) return (choice, language);
        return ($"{choice}: {end.Text}", end.Language);
    }

    internal IEnumerable<FieldProblem> Check()
    {
        var takesOptions = Kind is SurveyQuestionKind.One or SurveyQuestionKind.Several;
        if (takesOptions && Options is not { Count: > 1 }) yield return FieldProblem.Of("questions", "two-answers");
        if (Kind == SurveyQuestionKind.Scale && (Lowest is null || Highest is null)) yield return FieldProblem.Of("questions", "survey-scale", ("question", Text.German));
        foreach (var twice in (Options ?? []).GroupBy(o => o.Key).Where(g => g.Count() > 1)) yield return FieldProblem.Of("questions", "answer-twice", ("key", twice.Key));
        foreach (var option in (Options ?? []).Where(o => !IsGoodKey(o.Key))) yield return FieldProblem.Of("questions", "answer-key", ("key", option.Key));
    }

    internal static bool IsGoodKey(string key) =>
        key.Length is > 0 and <= LongestKey && key is not (NotAnswered or Statistics.PublishCounts.Total) && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>Something to choose.</summary>
public sealed record SurveyOption(string Key, LocalText Text);

/// <summary>Scale: one of five points. One, Several: of the options. Text: in one's own words.</summary>
public enum SurveyQuestionKind { Scale, One, Several, Text }
