using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>A text that volunteers sign or are handed. The German one is what is signed; the others help to understand it.</summary>
public sealed class Declaration : TranslatedRecord
{
    /// <summary>As the addresses of the team call it.</summary>
    public const string Kinds = "erklaerung";

    public required RequirementKind Kind { get; set; }

    /// <summary>Changes whenever what is signed changes: then it is to be signed again. Any word, such as <c>2026-11</c>.</summary>
    public required string TextVersion { get; set; }
    public required LocalText Title { get; set; }

    /// <summary>Markdown.</summary>
    public required LocalText Text { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (string.IsNullOrWhiteSpace(TextVersion)) yield return FieldProblem.Of("text-version", "empty");
    }
}
