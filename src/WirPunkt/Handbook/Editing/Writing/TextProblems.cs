using WirPunkt.Editing;
using WirPunkt.Handbook.Media.Alternatives;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>Problems of a text as its editor shows them.</summary>
internal static class TextProblems
{
    private static readonly string[] OwnFields = ["title", "summary", "body", "target-group"];

    /// <param name="key">of the text that is open; a problem of another record names that</param>
    public static ChangeProblems.ShownProblem Shown(RecordProblem problem, string key, Texts t)
    {
        var field = FieldOf(problem.Problem);
        if (problem.Record is not null && problem.Record.Key != key) return new(null, problem.Record.Key, $"{problem.Problem.Field}: {problem.Problem.In(t)}");
        return new(OwnFields.Contains(field) ? $"t-{field}" : field is "publish-at" or "withdraw-at" ? field : null,
            field switch { "publish-at" => t["change.publish-at"], "withdraw-at" => t["change.withdraw-at"], _ => OwnFields.Contains(field) ? t[$"editor.field-{field}"] : field }, problem.Problem.In(t), WayOut(problem));
    }

    /// <summary>A picture that is silent in the language of the text is made to speak where translators do that.</summary>
    private static string? WayOut(RecordProblem problem) =>
        problem is { Record: PageText text, Problem.Rule: PageText.SilentPicture } && Language.Find(text.Language) is { } language
            ? AlternativesRoute.AddressOf(language, $"{problem.Problem.Values.First(v => v.Name == "key").Value}") : null;

    /// <summary>The field of the form in which it stands.</summary>
    public static string FieldOf(FieldProblem problem) => problem.Field switch
    {
        "link" or "text" => "body",
        "translation.checked-by-target-group" => "target-group",
        var field => field,
    };
}
