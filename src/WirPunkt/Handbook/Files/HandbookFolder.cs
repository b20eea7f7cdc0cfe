using System.Text.Json;
using System.Text.Json.Nodes;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook.Files;

/// <summary><c>handbook/PAGE/LANGUAGE.md</c>: Markdown with YAML front matter.</summary>
public sealed class HandbookFolder : IContentFile
{
    private const string Root = "handbook";

    public string Path => Root + "/";

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<Page>(), ContentKind.Of<PageText>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        foreach (var stranger in folder.Files(Root)) Refuse(folder, $"{Root}/{stranger}");
        foreach (var key in folder.Folders(Root))
        {
            var texts = Texts(folder, key).OfType<TextFile>().ToList();
            if (texts.Count == 0)
            {
                folder.CannotRead<Page>(key);
                continue;
            }

            var original = texts.FirstOrDefault(t => t.Text.Translation.How == TranslationHow.Original) ?? texts[0];
            foreach (var other in texts.Where(t => t != original && !t.AgreesWith(original)))
                folder.Problems.Add(new PackageProblem(other.File, null, "topic, services, order, as-of", $"are not the same as in {original.File}; leave them out here"));

            yield return new ReadRecord(original.File, "front matter", new Page
            {
                Key = key,
                Topic = original.Topic,
                Services = original.Services ?? [],
                Order = original.Order ?? 0,
                AsOf = original.AsOf,
                FormerKeys = original.FormerKeys,
            });
            foreach (var text in texts) yield return new ReadRecord(text.File, "text", text.Text);
        }
    }

    public void Write(PackageFolder folder, Catalog catalog)
    {
        folder.Create(Root);
        foreach (var text in catalog.Everything<PageText>())
        {
            var page = catalog.FindAny<Page>(text.Page) ?? new Page { Key = text.Page }; // an import keeps an edited text whose page is gone
            var all = catalog.Everything<PageText>().Where(t => t.Page == page.Key).OrderBy(t => t.Language + ".md", StringComparer.Ordinal).ToList();
            var original = all.FirstOrDefault(t => t.Translation.How == TranslationHow.Original) ?? all[0];
            var front = new FrontMatter
            {
                Title = text.Title,
                Topic = text == original ? page.Topic : null,
                Summary = text.Summary,
                Services = text == original ? page.Services : null,
                Order = text == original ? page.Order : null,
                AsOf = text == original ? page.AsOf : null,
                FormerKeys = text == original ? page.FormerKeys : null,
                Translation = text.Translation,
            };
            var yaml = Yaml.Write(JsonSerializer.SerializeToNode(front, PackageJson.YamlOptions)!);
            folder.Write($"{Root}/{page.Key}/{text.Language}.md", $"---\n{yaml}---\n{text.Body}");
        }
    }

    /// <summary>The texts of a page; null for what is none.</summary>
    private static IEnumerable<TextFile?> Texts(PackageFolder folder, string key)
    {
        var (page, files) = ($"{Root}/{key}", folder.Files($"{Root}/{key}").ToList());
        foreach (var stranger in folder.Folders(page)) Refuse(folder, $"{page}/{stranger}/");
        if (files.Count == 0) folder.Problems.Add(new PackageProblem($"{page}/", null, null, "holds no text"));
        foreach (var file in files)
        {
            var language = file.EndsWith(".md", StringComparison.Ordinal) ? file[..^".md".Length] : "";
            if (LanguageTag.IsValid(language)) yield return ReadText(folder, key, language);
            else Refuse(folder, $"{page}/{file}");
        }
    }

    private static void Refuse(PackageFolder folder, string path) =>
        folder.Problems.Add(new PackageProblem(path, null, null, $"is no text of a page; expected {Root}/PAGE/LANGUAGE.md with a language code such as de, de-simple or en"));

    private static TextFile? ReadText(PackageFolder folder, string key, string language)
    {
        var file = $"{Root}/{key}/{language}.md";
        if (folder.Read(file) is not { } content) return null;

        var end = content.StartsWith("---\n", StringComparison.Ordinal) ? content.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            folder.Problems.Add(new PackageProblem(file, "line 1", null, "must begin with front matter between two lines of ---"));
            return null;
        }
        try
        {
            var front = (Yaml.Read(content[4..(end + 1)]) ?? new JsonObject()).Deserialize<FrontMatter>(PackageJson.YamlOptions)!;
            return new TextFile(file, front.Topic, front.Services, front.Order, front.AsOf, front.FormerKeys, new PageText
            {
                Key = $"{key}/{language}",
                Page = key,
                Language = language,
                Title = front.Title,
                Summary = front.Summary,
                Body = content[(end + 5)..],
                Translation = front.Translation,
            });
        }
        catch (YamlProblemException e)
        {
            folder.Problems.Add(new PackageProblem(file, $"line {e.Line + 1}", null, e.Message));
        }
        catch (JsonException e)
        {
            folder.Problems.Add(new PackageProblem(file, "front matter", e.Path?.TrimStart('$', '.'), PackageJson.Reason(e)));
        }
        return null;
    }

    private sealed record TextFile(string File, string? Topic, List<string>? Services, int? Order, PartialDate? AsOf, List<string>? FormerKeys, PageText Text)
    {
        public bool AgreesWith(TextFile original) =>
            (Topic is null || Topic == original.Topic) && (Order is null || Order == original.Order) && (AsOf is null || AsOf == original.AsOf)
            && (Services is null || Services.SequenceEqual(original.Services ?? []));
    }

    private sealed record FrontMatter
    {
        public required string Title { get; init; }
        public string? Topic { get; init; }
        public string? Summary { get; init; }
        public List<string>? Services { get; init; }
        public int? Order { get; init; }
        public PartialDate? AsOf { get; init; }
        public List<string>? FormerKeys { get; init; }
        public required Translation Translation { get; init; }
    }
}
