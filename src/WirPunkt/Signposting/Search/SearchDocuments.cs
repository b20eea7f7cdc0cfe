using WirPunkt.Directory;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;

namespace WirPunkt.Signposting.Search;

/// <summary>Everything the public can find, in every language it exists in.</summary>
public sealed class SearchDocuments(AddressBook addresses)
{
    public IReadOnlyList<SearchDocument> Of(Catalog catalog) =>
        [.. Pages(catalog), .. Services(catalog), .. Offices(catalog), .. Places(catalog), .. ServicePoints(catalog), .. Referrals(catalog), .. Concerns(catalog), .. Letters(catalog), .. Words(catalog)];

    /// <summary>A topic is found by its name too, through its overview.</summary>
    private IEnumerable<SearchDocument> Pages(Catalog catalog) =>
        from text in catalog.All<PageText>()
        let page = catalog.Find<Page>(text.Page)
        let language = Language.Find(text.Language)
        where page is not null && language is not null
        let topic = page.IsOverview ? catalog.Find<Topic>(page.Key)?.Name.In(language).Text : null
        select new SearchDocument($"page:{page.Key}", "page", addresses.PathOf(page.IsOverview ? "topic" : "page", page.Key), text.Title,
            string.Join('\n', new[] { topic, text.Summary, Markdown.ToPlainText(text.Body) }.OfType<string>()), language)
        { Topics = page.Topic is null ? [] : [page.Topic] };

    private IEnumerable<SearchDocument> Services(Catalog catalog) =>
        from service in catalog.All<Service>()
        let office = catalog.Find<Organization>(service.Responsible)?.Name
        let thing = Thing("service", service.Key)
        from language in Language.All.Where(service.Name.Has)
        let texts = service.Texts().Where(t => t != service.Name && t != service.Say).Select(t => t?.In(language).Text).Append(office).Append(language.IsGerman ? null : service.Name.German)
        select Document(thing, "service", service.Name.In(language).Text, texts, language) with { Topics = service.Topics };

    private IEnumerable<SearchDocument> Offices(Catalog catalog) =>
        from office in catalog.All<Organization>()
        let thing = Thing("office", office.Key)
        from language in Language.All.Where(l => l == Language.German || office.Description?.Has(l) == true)
        select Document(thing, "office", office.Name, [office.Description?.In(language).Text], language) with { TitleLanguage = Language.German, Topics = office.Topics };

    private IEnumerable<SearchDocument> Places(Catalog catalog) =>
        catalog.All<Location>().Where(l => l.Status == LocationStatus.Active).Select(place => Document(Thing("place", place.Key), "place", place.Name, [place.Address(), place.District], Language.German));

    private IEnumerable<SearchDocument> ServicePoints(Catalog catalog) =>
        from point in catalog.All<ServicePoint>()
        let address = catalog.Find<Location>(point.Location)?.Address()
        let thing = Thing("wir-punkt", point.Key)
        from language in Language.All.Where(l => l == Language.German || point.Offers.Any(o => o.Has(l)))
        select Document(thing, "place", point.Name, [address, .. point.Offers.Select(o => o.In(language).Text)], language) with { TitleLanguage = Language.German };

    private IEnumerable<SearchDocument> Referrals(Catalog catalog) =>
        from referral in catalog.All<Referral>()
        let thing = Thing("referral", referral.Key)
        from language in Language.All.Where(referral.NotOffered.Has)
        select Document(thing, "referral", referral.NotOffered.In(language).Text,
            new[] { referral.Reason, referral.Recognise, referral.Body }.Select(t => t?.In(language).Text), language);

    /// <summary>A concern that only leads to a kind of letter is found as that letter.</summary>
    private IEnumerable<SearchDocument> Concerns(Catalog catalog) =>
        from concern in catalog.All<Concern>()
        where concern.Way.Letter is null
        let thing = Thing("concern", concern.Key)
        from language in Language.All.Where(concern.Text.Has)
        select Document(thing, "concern", concern.Text.In(language).Text, [concern.First?.In(language).Text], language) with { Topics = concern.Topics };

    private IEnumerable<SearchDocument> Letters(Catalog catalog) =>
        from letter in catalog.All<Letter>()
        let thing = Thing("letter", letter.Key)
        let concerns = catalog.All<Concern>().Where(c => c.Way.Letter == letter.Key).ToList()
        from language in Language.All.Where(letter.Name.Has)
        let texts = concerns.Select(c => c.Text).Concat(letter.Texts().Skip(1)).Select(t => t?.In(language).Text).Append(string.Join(", ", letter.Words))
        select Document(thing, "letter", letter.Name.In(language).Text, texts, language) with { Topics = letter.Topics };

    /// <summary>Under what it is called, with the German word that stands in the letter. Words have one page together.</summary>
    private static IEnumerable<SearchDocument> Words(Catalog catalog) =>
        from term in catalog.All<GlossaryTerm>()
        let thing = (Link: $"word:{term.Key}", Path: $"/woerter#{term.Key}")
        from language in Language.All.Where(term.Meaning.Has)
        let name = term.Name.In(language).Text
        let title = language.IsGerman ? term.Term : name.Contains(term.Term, StringComparison.Ordinal) ? name : $"{term.Term} ({name})"
        select Document(thing, SearchDocument.Word, title, [term.Meaning.In(language).Text, string.Join(", ", term.Forms)], language);

    /// <summary>The same two strings for all languages.</summary>
    private (string Link, string Path) Thing(string scheme, string key) => ($"{scheme}:{key}", addresses.PathOf(scheme, key));

    private static SearchDocument Document((string Link, string Path) thing, string kind, string title, IEnumerable<string?> texts, Language language) =>
        new(thing.Link, kind, thing.Path, title, string.Join('\n', texts.OfType<string>()), language);
}
