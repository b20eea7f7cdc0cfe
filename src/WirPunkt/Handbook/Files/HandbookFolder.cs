using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.TextFiles;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Files;

/// <summary><c>handbook/PAGE/LANGUAGE.md</c>: Markdown with YAML front matter.</summary>
public sealed class HandbookFolder : IContentFile
{
    private const string Root = "handbook";

    private static readonly TextFolder<FrontMatter> Files = new(Root, "page");

    public string Path => Root + "/";

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<Page>(), ContentKind.Of<PageText>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        foreach (var key in Files.Keys(folder))
        {
            var texts = Files.Texts(folder, key);
            if (texts.Count == 0)
            {
                folder.CannotRead<Page>(key);
                continue;
            }

            var original = texts.FirstOrDefault(t => t.Front.Translation.How == TranslationHow.Original) ?? texts[0];
            foreach (var other in texts.Where(t => t != original && !t.Front.AgreesWith(original.Front)))
                folder.Problems.Add(new PackageProblem(other.Path, null, "topic, services, sign-language, order, as-of", $"are not the same as in {original.Path}; leave them out here"));

            yield return new ReadRecord(original.Path, "front matter", new Page
            {
                Key = key,
                Topic = original.Front.Topic,
                Services = original.Front.Services ?? [],
                SignLanguage = original.Front.SignLanguage,
                Order = original.Front.Order ?? 0,
                AsOf = original.Front.AsOf,
                FormerKeys = original.Front.FormerKeys,
            });
            foreach (var (path, text) in Beside(texts, original.Front.AsOf)) yield return new ReadRecord(path, "text", text);
        }
    }

    /// <summary>The texts of a page, each beside its source.</summary>
    private static List<(string Path, PageText Text)> Beside(IReadOnlyList<TextFile<FrontMatter>> files, PartialDate? asOf)
    {
        var texts = files.Select(f => (f.Path, Text: TextOf(f))).ToList();
        var sources = texts.ToDictionary(t => t.Text.Language, t => new Lazy<SourceState>(() => new(PageBlocks.Of(t.Text).Fingerprints, asOf)));
        foreach (var (_, text) in texts.Where(t => t.Text.IsTranslation))
            if (sources.TryGetValue(text.Translation.Of, out var source)) text.StandsBeside(source);
        return texts;
    }

    private static PageText TextOf(TextFile<FrontMatter> file) => new()
    {
        Key = $"{file.Key}/{file.Language}",
        Page = file.Key,
        Language = file.Language,
        Title = file.Front.Title,
        Summary = file.Front.Summary,
        Body = file.Body,
        Translation = file.Front.Translation,
    };

    public void Write(PackageFolder folder, Catalog catalog)
    {
        folder.Create(Root);
        var sources = new Dictionary<string, string>();
        foreach (var text in catalog.Everything<PageText>())
        {
            var page = catalog.FindAny<Page>(text.Page) ?? new Page { Key = text.Page }; // an import keeps an edited text whose page is gone
            var all = catalog.Everything<PageText>().Where(t => t.Page == page.Key).OrderBy(t => t.Language + ".md", StringComparer.Ordinal).ToList();
            var original = all.FirstOrDefault(t => t.Translation.How == TranslationHow.Original) ?? all[0];
            Files.Write(folder, page.Key, text.Language, new FrontMatter
            {
                Title = text.Title,
                Topic = text == original ? page.Topic : null,
                Summary = text.Summary,
                Services = text == original ? page.Services : null,
                SignLanguage = text == original ? page.SignLanguage : null,
                Order = text == original ? page.Order : null,
                AsOf = text == original ? page.AsOf : null,
                FormerKeys = text == original ? page.FormerKeys : null,
                Translation = Said(text.Translation, page, all.FirstOrDefault(t => t.Language == text.Translation.Of), sources),
            }, text.Body);
        }
    }

    /// <summary>Without what is true anyway of a translation that stands beside the source it was made from.</summary>
    private static Translation Said(Translation translation, Page page, PageText? source, Dictionary<string, string> fingerprints)
    {
        if (source is null || translation.Blocks is null) return translation;
        if (!fingerprints.TryGetValue(source.Key, out var now)) fingerprints[source.Key] = now = PageBlocks.Of(source).Fingerprints;
        return translation.Blocks == now ? translation with { Blocks = null, AsOf = translation.AsOf == page.AsOf ? null : translation.AsOf } : translation;
    }

    private sealed record FrontMatter
    {
        public required string Title { get; init; }
        public string? Topic { get; init; }
        public string? Summary { get; init; }
        public List<string>? Services { get; init; }
        public string? SignLanguage { get; init; }
        public int? Order { get; init; }
        public PartialDate? AsOf { get; init; }
        public List<string>? FormerKeys { get; init; }
        public required Translation Translation { get; init; }

        public bool AgreesWith(FrontMatter original) =>
            (Topic is null || Topic == original.Topic) && (Order is null || Order == original.Order) && (AsOf is null || AsOf == original.AsOf) && (SignLanguage is null || SignLanguage == original.SignLanguage)
            && (Services is null || Services.SequenceEqual(original.Services ?? []));
    }
}
