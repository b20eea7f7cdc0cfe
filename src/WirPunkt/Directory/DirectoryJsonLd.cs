using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Layout;

namespace WirPunkt.Directory;

/// <summary>The directory as schema.org knows it: GovernmentService, GovernmentOffice, Place.</summary>
public static class DirectoryJsonLd
{
    /// <summary>Days ahead for which special hours are listed.</summary>
    private const int SpecialDays = 60;

    public static JsonObject Of(Service service, Organization? office, Visit visit, PublicUrl url)
    {
        var node = new JsonObject
        {
            ["@type"] = "GovernmentService",
            ["name"] = service.Name.In(visit.Language).Text,
            ["description"] = service.Summary.In(visit.Language).Text,
            ["url"] = url.Of(visit.Link(visit.Path)),
            ["areaServed"] = visit.Municipality.Town.Name,
        };
        if (office is not null) node["provider"] = Of(office, visit, url);
        if (service.OnlineUrl is { } online) node["availableChannel"] = new JsonObject { ["@type"] = "ServiceChannel", ["serviceUrl"] = online };
        return node;
    }

    public static JsonObject Of(Organization office, Visit visit, PublicUrl url)
    {
        var node = new JsonObject
        {
            ["@type"] = IsAuthority(office.Kind) ? "GovernmentOffice" : "Organization",
            ["name"] = office.Name,
            ["url"] = url.Of(visit.Link($"/stelle/{office.Key}")),
        };
        if (office.Phones.FirstOrDefault() is { } phone) node["telephone"] = phone.Number;
        if (office.Emails.FirstOrDefault() is { } email) node["email"] = email;
        if (office.Locations.Select(visit.Reading.Find<Location>).OfType<Location>().FirstOrDefault() is { } location) node["address"] = Address(location);
        if (IsAuthority(office.Kind)) AddHours(node, office, visit);
        return node;
    }

    public static JsonObject Of(Location location) => new() { ["@type"] = "Place", ["name"] = location.Name, ["address"] = Address(location) };

    private static JsonObject Address(Location location)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = location.City, ["addressCountry"] = "DE" };
        if (location.Street is { } street) address["streetAddress"] = street;
        if (location.PostalCode is { } code) address["postalCode"] = code;
        return address;
    }

    private static void AddHours(JsonObject node, Organization office, Visit visit)
    {
        var schedules = office.Schedules.PublicOf(ScheduleKind.OpeningHours).ToList();
        if (schedules.Count == 0 || schedules.Any(s => s.Fact.Confidence != Confidence.High)) return; // a search engine would show them without "not confirmed yet"

        node["openingHoursSpecification"] = new JsonArray([.. schedules.SelectMany(s => s.Rules.Select(r => Weekly(s, r)))]);
        var hours = visit.Reading.HoursOf(office);
        var special = Enumerable.Range(0, SpecialDays).Select(d => hours.On(visit.Today.PlusDays(d)))
            .Where(d => d.IsKnown && (d.Holiday is not null || d.Reason is not null || schedules.Any(s => s.Exceptions.Any(e => e.Date == d.Date))));
        node["specialOpeningHoursSpecification"] = new JsonArray([.. special.SelectMany(Special)]);
    }

    private static JsonObject Weekly(Schedule schedule, OpeningRule rule)
    {
        var hours = Opening(rule.Opens, rule.Closes);
        hours["dayOfWeek"] = new JsonArray([.. rule.Days.Select(d => JsonValue.Create(d == Weekday.Ph ? "PublicHolidays" : ((IsoDayOfWeek)d).ToString()))]);
        if (schedule.ValidFrom is { } from) hours["validFrom"] = LocalDatePattern.Iso.Format(from);
        if (schedule.ValidThrough is { } through) hours["validThrough"] = LocalDatePattern.Iso.Format(through);
        return hours;
    }

    /// <summary>A closed day opens and closes at midnight, as search engines want it.</summary>
    private static IEnumerable<JsonObject> Special(DayHours day) =>
        (day.Slots.Count > 0 ? day.Slots : [new Slot(LocalTime.Midnight, LocalTime.Midnight, false)]).Select(slot =>
        {
            var hours = Opening(slot.Opens, slot.Closes);
            hours["validFrom"] = LocalDatePattern.Iso.Format(day.Date);
            hours["validThrough"] = LocalDatePattern.Iso.Format(day.Date);
            return hours;
        });

    private static JsonObject Opening(LocalTime opens, LocalTime closes) => new()
    {
        ["@type"] = "OpeningHoursSpecification",
        ["opens"] = $"{opens:HH:mm}",
        ["closes"] = $"{closes:HH:mm}",
    };

    private static bool IsAuthority(OrganizationKind kind) => kind <= OrganizationKind.SocialInsurance;

    /// <summary>The breadcrumb of a page as structured data.</summary>
    public static JsonObject Breadcrumbs(this Visit visit, IReadOnlyList<Crumb> trail, string current, PublicUrl url) => JsonLd.Breadcrumbs(
    [
        (visit.T["nav.home"], url.Of(visit.Link(""))),
        .. trail.Select(c => (c.Text, url.Of(c.Link))),
        (current, url.Of(visit.Link(visit.Path))),
    ]);

    /// <summary>The way over the first topic of a record.</summary>
    public static IReadOnlyList<Crumb> TrailOf(this Visit visit, IReadOnlyList<string> topics)
    {
        if (topics.Count == 0 || visit.Reading.Find<Topic>(topics[0]) is not { } topic) return [];
        var (name, language) = topic.Name.In(visit.Language);
        return [new Crumb(name, visit.Link($"/thema/{topic.Key}"), language == visit.Language ? null : language)];
    }
}
