using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using WirPunkt.Handbook.Files;
using WirPunkt.Handbook.Media;
using WirPunkt.Handbook.Words;
using WirPunkt.Platform.Content;

namespace WirPunkt.Handbook;

/// <summary>Handbook Markdown (CommonMark with tables) to HTML in KERN's classes. Raw HTML comes out as text, scripts as nothing.</summary>
public static class Markdown
{
    /// <summary>What the address of a picture of this site begins with.</summary>
    public const string PictureScheme = "media:";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    /// <param name="body">Markdown.</param>
    /// <param name="linkTo">The address of a record by scheme and key, or null when the public may not see it: then only the words stay.</param>
    /// <param name="language">The text's; German words in a translation stand in italics and are marked as German.</param>
    public static MarkupString ToHtml(string body, Func<string, string, string?> linkTo, string language = "de") => ToHtml(body, linkTo, language, null);

    /// <param name="words">Marks the words of the glossary that it explains.</param>
    /// <param name="pictures">a picture by its key, or null when there is none: then only its caption stays</param>
    internal static MarkupString ToHtml(string body, Func<string, string, string?> linkTo, string language, WordsInText? words, Func<string, ShownPicture?>? pictures = null)
    {
        var document = Parse(body);
        TelephoneLinks.AddTo(document);
        if (!language.StartsWith("de", StringComparison.Ordinal)) MarkGerman(document);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            if (PictureKey(link) is { } key && pictures?.Invoke(key) is { } picture) picture.Show(link, language);
            else Resolve(link, linkTo);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !Uri.TryCreate(l.Url, UriKind.Absolute, out var uri) || !MarkdownLink.IsHarmless(uri)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        words?.Mark(document);
        foreach (var block in document.Descendants<Block>()) Dress(block);

        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new MarkupString(writer.ToString());
    }

    /// <summary>The body's blocks as they stand.</summary>
    internal static MarkdownDocument Parse(string body) => Markdig.Markdown.Parse(body, Pipeline);

    /// <summary>The words alone, blocks apart, for search.</summary>
    public static string ToPlainText(string body)
    {
        var text = new StringBuilder();
        foreach (var leaf in Parse(body).Descendants<LeafBlock>())
        {
            foreach (var inline in leaf.Inline?.Descendants() ?? [])
                if (inline is LiteralInline literal) text.Append(literal.Content);
                else if (inline is LineBreakInline) text.Append(' ');
            text.Append('\n');
        }
        return text.ToString();
    }

    public static IEnumerable<string> LinksOf(string body) =>
        Parse(body).Descendants<LinkInline>().Select(l => l.Url ?? "");

    /// <summary>What a text leads to and what it shows: links, and the keys of its pictures. A picture from elsewhere stands among the links behind a <c>!</c>.</summary>
    internal static (IReadOnlyList<string> Links, IReadOnlyList<string> Pictures) Uses(string body)
    {
        var all = Parse(body).Descendants<LinkInline>().ToLookup(l => PictureKey(l) is not null);
        return ([.. all[false].Select(l => l.IsImage ? $"!{l.Url}" : l.Url ?? "")], [.. all[true].Select(l => PictureKey(l)!)]);
    }

    /// <summary>The key of a picture of this site, <c>![…](media:rathaus)</c>.</summary>
    private static string? PictureKey(LinkInline link) => link is { IsImage: true, Url: { } url } && url.StartsWith(PictureScheme, StringComparison.Ordinal) ? url[PictureScheme.Length..] : null;

    /// <summary>The links to no record of the package, and to where no text may lead: a script.</summary>
    public static IEnumerable<string> BrokenLinks(string body, PackageContents package) => BrokenLinks(LinksOf(body), package);

    /// <inheritdoc cref="BrokenLinks(string, PackageContents)" />
    internal static IEnumerable<string> BrokenLinks(IEnumerable<string> links, PackageContents package) => links.Where(link =>
        MarkdownLink.ToRecord(link) is { } record ? !package.HasAddress(record.Scheme, record.Key)
        : !Uri.TryCreate(link, UriKind.Absolute, out var uri) || !MarkdownLink.IsHarmless(uri));

    private static void Resolve(LinkInline link, Func<string, string, string?> linkTo)
    {
        var url = link.Url ?? "";
        var address = MarkdownLink.ToRecord(url) is { } record ? linkTo(record.Scheme, record.Key)
            : Uri.TryCreate(url, UriKind.Absolute, out var uri) && MarkdownLink.IsHarmless(uri) ? url
            : null;
        if (address is null || link.IsImage)
        {
            KeepWordsOnly(link);
            return;
        }
        link.Url = address;
        link.GetAttributes().AddClass("kern-link");
        if (address.StartsWith("http", StringComparison.Ordinal)) link.GetAttributes().AddProperty("rel", "noopener external");
    }

    /// <summary>WCAG 3.1.2: a screen reader speaks them as German.</summary>
    private static void MarkGerman(MarkdownDocument document)
    {
        foreach (var italics in document.Descendants<EmphasisInline>().Where(e => e.DelimiterCount == 1))
        {
            italics.GetAttributes().AddProperty("lang", "de");
            italics.GetAttributes().AddProperty("dir", "ltr");
        }
    }

    private static void KeepWordsOnly(LinkInline link)
    {
        var words = new ContainerInline();
        while (link.FirstChild is { } child)
        {
            child.Remove();
            words.AppendChild(child);
        }
        link.ReplaceBy(words);
    }

    private static void Dress(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                heading.Level = Math.Clamp(heading.Level, 2, 4); // the page's title is the only first-level heading
                heading.GetAttributes().AddClass(heading.Level == 2 ? "kern-heading-large" : "kern-heading-medium");
                break;
            case ParagraphBlock paragraph:
                paragraph.GetAttributes().AddClass("kern-body");
                break;
            case ListBlock list:
                list.GetAttributes().AddClass(list.IsOrdered ? "kern-list kern-list--number" : "kern-list kern-list--bullet");
                break;
            case Markdig.Extensions.Tables.Table table:
                table.GetAttributes().AddClass("kern-table");
                break;
        }
    }
}
