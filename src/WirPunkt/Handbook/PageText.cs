using System.Text.Json.Serialization;
using WirPunkt.Handbook.Words;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook;

/// <summary>A page in one language; its key is the page's key and the language, <c>erste-schritte/ar</c>.</summary>
public sealed class PageText : ContentRecord
{
    public required string Page { get; set; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; set; }
    public required string Title { get; set; }

    /// <summary>One or two sentences for lists and search engines.</summary>
    public string? Summary { get; set; }

    /// <summary>Markdown, headings from level two on, no HTML.</summary>
    public required string Body { get; set; }
    public required Translation Translation { get; set; }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return new("title", "must not be empty");
        if (package.All<Municipality>().Any(m => !m.Languages.Contains(Language))) yield return new("language", $"'{Language}' is not among the languages of package.yaml");
        if (!LanguageTag.IsValid(Translation.Of)) yield return new("translation.of", $"'{Translation.Of}' is no language; expected a code such as de");
        if (!package.Has<Page>(Page)) yield return new("page", $"there is no page '{Page}'");
        foreach (var link in Markdown.BrokenLinks(Body, package))
            yield return new("link", $"'{link}' leads nowhere");
    }

    /// <summary>Leichte Sprache is no translation block by block: it leaves out and explains.</summary>
    public override IEnumerable<FieldProblem> Hints(PackageContents package) =>
        Translation.Of != Language && Language != SimpleGerman && package.All<PageText>().FirstOrDefault(t => t.Page == Page && t.Language == Translation.Of) is { } source
            ? TranslatedText.Differences(source.Body, Body).Concat(KeptWords.MissingIn(Body, source.Body, package.All<GlossaryTerm>())).Select(difference => new FieldProblem("text", difference))
            : [];

    private static readonly string SimpleGerman = Platform.Languages.Language.SimpleGerman.Code;
}

/// <summary>Where a text comes from: original, translated by a person, or by a machine until a person has reviewed it.</summary>
public sealed record Translation
{
    /// <summary>Language it was translated from; the original's own.</summary>
    public required string Of { get; init; }
    public required TranslationHow How { get; init; }

    /// <summary>The day on which a person checked it.</summary>
    public PartialDate? Reviewed { get; init; }

    [JsonIgnore] public bool IsUncheckedMachine => How == TranslationHow.Machine && Reviewed is null;
}

public enum TranslationHow { Original, Human, Machine }
