namespace WirPunkt.Evaluation.Surveys.Answering;

/// <summary>What somebody chose and wrote, by question; and what of it cannot be taken.</summary>
/// <param name="Problems">by question: the key of the text that says why; under an empty key what concerns all</param>
public sealed record SurveyAnswer(IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Problems)
{
    public static readonly SurveyAnswer Nothing = new(new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>The counters that it raises, besides that of everybody.</summary>
    public IReadOnlyList<string> Counters => [.. Chosen.SelectMany(q => q.Value.Select(c => SurveyCount.Of(q.Key, c)))];

    public bool Has(string question, string choice) => Chosen.TryGetValue(question, out var choices) && choices.Contains(choice);

    /// <summary>How the field of a question is called.</summary>
    public static string FieldOf(SurveyQuestion question) => $"q.{question.Key}";

    /// <param name="sent">the values of a field</param>
    public static SurveyAnswer Read(Survey form, Func<string, IReadOnlyList<string?>> sent)
    {
        var (chosen, texts, problems) = (new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var question in form.Questions)
        {
            List<string> values = [.. sent(FieldOf(question)).Select(Cleaned).Where(v => v.Length > 0).Distinct()];
            if (values.Count == 0) continue;
            if (question.Kind == SurveyQuestionKind.Text)
            {
                texts[question.Key] = values[0];
                if (values[0].Length > Survey.LongestText) problems[question.Key] = "survey.problem-long";
                continue;
            }
            var known = values.Where(question.Choices.Contains).ToList();
            if (known.Count > 0) chosen[question.Key] = known;
            if (known.Count < values.Count || (known.Count > 1 && question.Kind != SurveyQuestionKind.Several)) problems[question.Key] = "survey.problem-option";
        }
        if (chosen.Count == 0 && texts.Count == 0 && problems.Count == 0) problems[""] = "survey.problem-empty";
        return new(chosen, texts, problems);
    }

    /// <summary>PostgreSQL cannot store U+0000.</summary>
    private static string Cleaned(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal).Trim();
}
