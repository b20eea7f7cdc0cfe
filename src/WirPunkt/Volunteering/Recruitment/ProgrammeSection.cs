using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>A section of the programme's homepage: what a guide does and does not do, time, training, insurance, what one gets. The town's own words and numbers.</summary>
public sealed class ProgrammeSection : TranslatedRecord
{
    public required LocalText Title { get; set; }

    /// <summary>Markdown, as in the handbook.</summary>
    public required LocalText Text { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package) =>
    [
        .. base.Check(package),
        .. from text in Text.ByLanguage.Values from link in Markdown.BrokenLinks(text, package).Distinct() select FieldProblem.Of("text", "leads-nowhere", ("link", link)),
    ];
}
