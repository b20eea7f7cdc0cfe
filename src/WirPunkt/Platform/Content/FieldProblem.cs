using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Content;

/// <summary>One thing that is wrong in a record.</summary>
/// <param name="Message">in English, as <c>check</c> prints it</param>
public sealed record FieldProblem(string Field, string Message)
{
    private static readonly Lazy<Texts> English = new(() => new TextLibrary().In(Language.Find("en")!));

    /// <summary>The rule that is broken; its wording stands in the texts as <c>problem.RULE</c>. Null: it is told in English only.</summary>
    public string? Rule { get; init; }
    public IReadOnlyList<(string Name, object? Value)> Values { get; init; } = [];

    public static FieldProblem Of(string field, string rule, params (string Name, object? Value)[] values) =>
        new(field, English.Value[$"problem.{rule}", values]) { Rule = rule, Values = values };

    /// <summary>In the reader's language.</summary>
    public string In(Texts texts) => Rule is null ? Message : texts[$"problem.{Rule}", [.. Values]];
}
