using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting;

/// <summary>A time of life in which people need several offices at once: arriving, a child, a death.</summary>
public sealed class LifeEvent : TranslatedRecord
{
    public required LocalText Name { get; set; }

    /// <summary>Name of an icon of the icon set.</summary>
    public required string Icon { get; set; }

    /// <summary>Who comes with it needs a number to call before anything else.</summary>
    public bool Emergency { get; set; }

    public override IEnumerable<FieldProblem> Hints(PackageContents package) => package.Untranslated(("name", Name));
}
