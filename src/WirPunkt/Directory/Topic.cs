using System.Text.RegularExpressions;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory;

/// <summary>One of the handbook's topics; organizations, services and pages belong to topics.</summary>
public sealed partial class Topic : ContentRecord
{
    public required LocalText Name { get; set; }

    /// <summary>Name of an icon of the icon set.</summary>
    public required string Icon { get; set; }

    public override IEnumerable<Language> MissingLanguages(PackageContents package) => package.LanguagesBeside(TextLanguages(package));

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (!IconName().IsMatch(Icon)) yield return FieldProblem.Of("icon", "icon");
    }

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex IconName();
}
