using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting;

/// <summary>A plain question on which responsibility depends: "Wo wohnen Sie?". Every question may be answered with "I don't know".</summary>
public sealed class Question : TranslatedRecord
{
    /// <summary>The answer that is always there and leads to 115 and a Wir-Punkt, never to a guess.</summary>
    public const string Unsure = "weiss-nicht";

    public required LocalText Text { get; set; }
    public required List<Answer> Answers { get; set; }

    public Answer? Find(string key) => Answers.FirstOrDefault(a => a.Key == key);

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (Answers.Count < 2) yield return FieldProblem.Of("answers", "two-answers");
        foreach (var twice in Answers.GroupBy(a => a.Key).Where(g => g.Count() > 1)) yield return FieldProblem.Of("answers", "answer-twice", ("key", twice.Key));
        foreach (var answer in Answers.Where(a => a.Key == Unsure || !a.HasGoodKey)) yield return FieldProblem.Of("answers", "answer-key", ("key", answer.Key));
    }
}

/// <param name="Key">stands in addresses: a-z, 0-9 and hyphens</param>
/// <param name="Because">finishes "Zuständig ist …": "weil Sie in Dagersheim wohnen"</param>
public sealed record Answer(string Key, LocalText Text, LocalText? Because = null)
{
    internal bool HasGoodKey => Key.Length is > 0 and <= 40 && Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
