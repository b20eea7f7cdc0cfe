using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Reports;

/// <summary>How many pages a topic has in each language, and whether there is its overview.</summary>
internal sealed class PagesByTopic : ReportSection
{
    public override string Write(PackageContents package)
    {
        var pages = package.All<Page>().ToList();
        if (pages.Count == 0) return "";

        var texts = package.All<PageText>().ToLookup(t => t.Page, t => t.Language);
        var table = new MarkdownTable(["topic", "overview in", "pages", .. package.Languages.Select(l => l.Code)]);
        foreach (var topic in package.All<Topic>())
        {
            var overview = pages.Find(p => p.Key == topic.Key && p.IsOverview);
            table.Row([topic.Name.German, overview is null ? "none" : InWords(package, texts[overview.Key]), .. Counts(pages.Where(p => p.Topic == topic.Key))]);
        }
        table.Row(["**all**", "", .. Counts(pages)]);
        table.Row(["overviews", "", .. Counts(pages.Where(p => p.IsOverview))]);
        return $"""
            ## Pages by topic

            The overview counts as one of the pages.

            {table}
            """;

        IEnumerable<object> Counts(IEnumerable<Page> some) =>
            some.ToList() is var list ? [list.Count, .. package.Languages.Select(l => list.Count(p => texts[p.Key].Contains(l.Code)))] : [];
    }

    private static string InWords(PackageContents package, IEnumerable<string> languages) =>
        package.Languages.All(l => languages.Contains(l.Code)) ? "all" : string.Join(", ", package.Languages.Select(l => l.Code).Where(languages.Contains));
}
