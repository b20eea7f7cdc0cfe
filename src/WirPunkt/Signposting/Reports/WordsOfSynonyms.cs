using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Site;

namespace WirPunkt.Signposting.Reports;

/// <summary>Everyday words: how many concepts and words there are, and how many lead to each of the services that are needed most.</summary>
internal sealed class WordsOfSynonyms : ReportSection
{
    private const int MostNeeded = 60;

    /// <summary>What a needed service should have: words in German, and in each other language.</summary>
    private const int GermanWords = 5, OtherWords = 3;

    public override string Write(PackageContents package)
    {
        var synonyms = package.All<Synonym>().ToList();
        if (synonyms.Count == 0) return "";

        var all = new MarkdownTable("language", "concepts", "words");
        foreach (var code in package.Languages.Select(l => l.Code))
            all.Row(code, synonyms.Count(s => s.Words.ContainsKey(code)), synonyms.Sum(s => s.Words.GetValueOrDefault(code, []).Count));

        var needed = NeededServices(package);
        var languages = package.Languages.Where(l => l != Language.SimpleGerman).ToList();
        var table = new MarkdownTable(["service", "named by", .. languages.Select(l => l.Code)]);
        foreach (var (service, mentions) in needed) table.Row([service.Key, mentions, .. languages.Select(l => WordsFor(service, l, synonyms))]);
        var enough = needed.Count(n => languages.All(l => WordsFor(n.Service, l, synonyms) >= (l == Language.German ? GermanWords : OtherWords)));
        return $"""
            ## Everyday words

            {all}
            ### The {needed.Count} services that are needed most

            First what is often sought, then those that most concerns, pages, letters and synonyms lead to ("named by"). The words are those of the
            synonyms that lead to the service before any other. Leichte Sprache is searched with the German words. {enough} of {needed.Count} have at least {GermanWords} words in German and {OtherWords} in each other language.

            {table}
            """;
    }

    private static int WordsFor(Service service, Language language, List<Synonym> synonyms) =>
        synonyms.Where(s => Services(s.LeadsTo).FirstOrDefault() == service.Key).SelectMany(s => s.Words.GetValueOrDefault(language.Code, [])).Distinct().Count();

    private static List<(Service Service, int Mentions)> NeededServices(PackageContents package)
    {
        var often = package.All<Municipality>().SelectMany(m => m.OftenSought).Select(s => s.Link).ToHashSet();
        var mentions = Mentions(package).CountBy(key => key).ToDictionary();
        return [.. package.All<Service>()
            .Where(s => s.IsPublic)
            .Select(s => (Service: s, Mentions: mentions.GetValueOrDefault(s.Key)))
            .OrderByDescending(s => often.Contains($"service:{s.Service.Key}"))
            .ThenByDescending(s => s.Mentions)
            .ThenBy(s => s.Service.Position)
            .Take(MostNeeded)];
    }

    /// <summary>The keys of services, each once for every record that leads there.</summary>
    private static IEnumerable<string> Mentions(PackageContents package) =>
    [
        .. package.All<Concern>().SelectMany(c => c.Way.AndBehind().Select(w => w.Service).OfType<string>().Distinct()),
        .. package.All<Page>().SelectMany(p => p.Services),
        .. package.All<Letter>().SelectMany(l => Services(l.See)),
        .. package.All<Synonym>().SelectMany(s => Services(s.LeadsTo).Take(1)),
    ];

    private static IEnumerable<string> Services(IEnumerable<string> links) =>
        links.Where(l => l.StartsWith("service:", StringComparison.Ordinal)).Select(l => l["service:".Length..]);
}
