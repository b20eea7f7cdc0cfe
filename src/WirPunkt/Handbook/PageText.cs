using System.Text.Json.Serialization;
using WirPunkt.Handbook.Media;
using WirPunkt.Handbook.Words;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook;

/// <summary>A page in one language; its key is the page's key and the language, <c>erste-schritte/ar</c>.</summary>
public sealed class PageText : ContentRecord
{
    /// <summary>The rule that a picture speaks the language of the text that shows it.</summary>
    internal const string SilentPicture = "picture-without-text";

    [KeyOf(typeof(Page))] public required string Page { get; set; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; set; }
    public required string Title { get; set; }

    /// <summary>One or two sentences for lists and search engines.</summary>
    public string? Summary { get; set; }

    /// <summary>Markdown, headings from level two on, no HTML.</summary>
    public required string Body { get; set; }
    public required Translation Translation { get; set; }

    [JsonIgnore] public bool IsTranslation => Translation.How != TranslationHow.Original && Translation.Of != Language;

    /// <summary>What the package says of its source as it is now; known while an import runs.</summary>
    private Lazy<SourceState>? source;

    /// <summary>It stands in a package beside its source: what it does not say of it is true of that.</summary>
    internal void StandsBeside(Lazy<SourceState> source) => this.source = source;

    /// <summary>A text that stays as it was still belongs to the source it was made from, however that has changed since.</summary>
    public override void Complete(ContentRecord? stored)
    {
        if (Translation.Blocks is not null || source is null) return;
        var (known, now) = ((stored as PageText)?.Translation, source.Value);
        var goesOn = stored is PageText same && known?.Blocks is not null && (same.Title, same.Summary, same.Body, known.Reviewed) == (Title, Summary, Body, Translation.Reviewed);
        Translation = Translation with { Blocks = goesOn ? known!.Blocks : now.Blocks, AsOf = Translation.AsOf ?? (goesOn ? known!.AsOf : now.AsOf) };
    }

    /// <summary>It was made from its source as that is now.</summary>
    /// <param name="asOf">the day, month or year of the source's statements</param>
    public void WasMadeFrom(PageText source, PartialDate? asOf) => Translation = Translation with { Blocks = PageBlocks.Of(source).Fingerprints, AsOf = asOf };

    /// <summary>The source changed without changing what it says: what was up to date stays so. What is new in it stays missing.</summary>
    public void StaysValid(PageText before, PageText after)
    {
        var (old, now) = (PageBlocks.FingerprintsOf(before), PageBlocks.FingerprintsOf(after));
        Translation = Translation with { Blocks = BlockPairing.MovedAlong(Translation.Blocks ?? old, old, now) };
    }

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return FieldProblem.Of("title", "empty");
        if (package.All<Municipality>().Any(m => !m.Languages.Contains(Language))) yield return FieldProblem.Of("language", "language-of-site", ("code", Language));
        if (!LanguageTag.IsValid(Translation.Of)) yield return FieldProblem.Of("translation.of", "language-of-source", ("code", Translation.Of));
        if (Translation.CheckedByTargetGroup is { } read && read.FirstDay > package.Today) yield return FieldProblem.Of("translation.checked-by-target-group", "future", ("date", read));
        if (Translation.Blocks is { } blocks && !PageBlocks.AreFingerprints(blocks)) yield return FieldProblem.Of("translation.blocks", "fingerprints");
        if (!package.Has<Page>(Page)) yield return FieldProblem.Of("page", "no-page", ("key", Page));
        var (links, pictures) = Uses();
        foreach (var link in links.Where(l => l.StartsWith('!'))) yield return FieldProblem.Of("link", "picture-elsewhere", ("link", link[1..]));
        foreach (var link in Markdown.BrokenLinks(links.Where(l => !l.StartsWith('!')), package))
            yield return FieldProblem.Of("link", "leads-nowhere", ("link", link));
        foreach (var link in links.Where(package.IsHidden))
            yield return FieldProblem.Of("link", "leads-to-hidden", ("link", link));
        foreach (var key in pictures.Where(k => !package.Has<Medium>(k))) yield return FieldProblem.Of("link", "no-picture", ("key", key));
        foreach (var key in pictures.Where(k => package.Find<Medium>(k)?.IsVideo == true)) yield return FieldProblem.Of("link", "video-as-picture", ("key", key));
        foreach (var picture in pictures.Distinct().Select(package.Known<Medium>).OfType<Medium>().Where(m => m.IsSilentIn(Language)))
            yield return FieldProblem.Of("link", SilentPicture, ("picture", picture.NameInGerman()), ("key", picture.Key), ("language", Platform.Languages.Language.Find(Language)?.NativeName ?? Language));
    }

    private Tuple<string, (IReadOnlyList<string> Links, IReadOnlyList<string> Pictures)>? uses;

    /// <summary>Remembered: who takes a record off the site has all texts looked at.</summary>
    private (IReadOnlyList<string> Links, IReadOnlyList<string> Pictures) Uses()
    {
        var known = uses;
        if (known?.Item1 != Body) uses = known = new(Body, Markdown.Uses(Body));
        return known!.Item2;
    }

    /// <summary>Keys of the pictures in it. Most texts have none and need not be parsed.</summary>
    public IReadOnlyList<string> Pictures() => Body.Contains(Markdown.PictureScheme, StringComparison.Ordinal) ? Uses().Pictures : [];

    public override IEnumerable<FieldProblem> Hints(PackageContents package) =>
        Differences(package).Concat(HardToRead());

    public override IEnumerable<FieldProblem> LanguageDetails(PackageContents package) =>
        LanguageFindings().Select(f => new FieldProblem(f.Line == 0 ? f.Field : $"line {f.Line} of the text", f.Finding.ToString()));

    public override IEnumerable<(string Field, string Language, string Text)> Wordings() =>
        [("title", Language, Title), ("summary", Language, Summary ?? ""), ("text", Language, Body)];

    /// <summary>It is a language of its page.</summary>
    public override IReadOnlyCollection<string>? TextLanguages(PackageContents package) => null;

    /// <summary>Where a text in Leichte Sprache is none; the field is <c>title</c>, <c>summary</c> or <c>text</c>.</summary>
    public IEnumerable<(string Field, int Line, LanguageFinding Finding)> LanguageFindings() => Language != SimpleGerman ? [] :
    [
        .. SimpleGermanText.FindingsInLine(Title).Select(f => ("title", 0, f)),
        .. SimpleGermanText.FindingsInLine(Summary ?? "").Select(f => ("summary", 0, f)),
        .. SimpleGermanText.Findings(Body).Select(f => ("text", f.Line, f)),
    ];

    /// <summary>German pages are plain, those in Leichte Sprache keep its rules: one line each, however much there is.</summary>
    private IEnumerable<FieldProblem> HardToRead()
    {
        if (Language == German)
            foreach (var excess in ReadabilityFigures.Of(Body).Excesses()) yield return new("text", excess);
        var errors = LanguageFindings().Select(f => f.Finding).Where(f => f.Severity == Severity.Error).GroupBy(f => f.Rule.Key).OrderByDescending(g => g.Count()).ToList();
        if (errors.Count > 0)
            yield return new("text", $"errors by the rules of Leichte Sprache: {errors.Sum(e => e.Count())} ({string.Join(", ", errors.Select(e => $"{e.Key} {e.Count()}"))})");
    }

    /// <summary>Leichte Sprache is no translation block by block: it leaves out and explains.</summary>
    private IEnumerable<FieldProblem> Differences(PackageContents package) =>
        Translation.Of != Language && Language != SimpleGerman && package.All<PageText>().FirstOrDefault(t => t.Page == Page && t.Language == Translation.Of) is { } source
            ? OtherNumbers("title", source.Title, Title).Concat(OtherNumbers("summary", source.Summary, Summary))
                .Concat(TranslatedText.Differences(source.Body, Body).Concat(KeptWords.MissingIn(Body, source.Body, package.All<GlossaryTerm>())).Select(difference => new FieldProblem("text", difference)))
            : [];

    private static IEnumerable<FieldProblem> OtherNumbers(string field, string? source, string? translation) =>
        NumbersIn.Text(source ?? "") is var numbers && NumbersIn.Text(translation ?? "") is var there && !numbers.SequenceEqual(there)
            ? [new FieldProblem(field, $"has the numbers {NumbersIn.List(there)} where the source has {NumbersIn.List(numbers)}")]
            : [];

    private static readonly string German = Platform.Languages.Language.German.Code, SimpleGerman = Platform.Languages.Language.SimpleGerman.Code;
}

/// <summary>Where a text comes from: original, translated by a person, or by a machine until a person has reviewed it.</summary>
public sealed record Translation
{
    /// <summary>Language it was translated from; the original's own.</summary>
    public required string Of { get; init; }
    public required TranslationHow How { get; init; }

    /// <summary>The day on which a person checked it.</summary>
    public PartialDate? Reviewed { get; init; }

    /// <summary>The day on which people for whom it is written read it and told what they did not understand; null: never.</summary>
    public PartialDate? CheckedByTargetGroup { get; init; }

    /// <summary>Day, month or year of the source's statements when it was made; null when unknown.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>Fingerprints of the source's blocks that it was made from: title, summary (or -), then the body's. A package need not
    /// name them: then it counts as made from the source as that stands beside it.</summary>
    public string? Blocks { get; init; }

    [JsonIgnore] public bool IsUncheckedMachine => How == TranslationHow.Machine && Reviewed is null;
}

/// <summary>A source as a translation remembers it.</summary>
internal sealed record SourceState(string Blocks, PartialDate? AsOf);

public enum TranslationHow { Original, Human, Machine }
