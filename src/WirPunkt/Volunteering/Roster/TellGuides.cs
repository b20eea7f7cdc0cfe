using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;
using WirPunkt.ServicePoints;
using WirPunkt.Volunteering.Roster.Months;

namespace WirPunkt.Volunteering.Roster;

/// <summary>Writes to guides about their times: in their language, with a calendar file, and of nobody but themselves.</summary>
public sealed class TellGuides(WirPunktDb db, Publication publication, Outbox outbox, TextLibrary library, PublicUrl url, TimeProvider clock)
{
    /// <summary>Where a guide sees their own times.</summary>
    public const string OwnShifts = "/team/ich/dienste";

    /// <summary>One mail for each person whose times have changed. Who has no e-mail address stands on the page of the month to be called.</summary>
    public async Task OfPlan(YearMonth month, PlanChanges changes, IReadOnlyDictionary<Guid, PresenceBlock> blocks, DateTimeZone zone, CancellationToken cancel = default)
    {
        var people = changes.Added.Concat(changes.Gone).Select(a => a.VolunteerId).Distinct().ToList();
        foreach (var person in await db.Volunteers.AsNoTracking().Where(v => people.Contains(v.Id) && v.Email != null).ToListAsync(cancel))
        {
            var (texts, own) = (TextsOf(person), changes.Added.Concat(changes.Gone).Where(a => a.VolunteerId == person.Id).Select(a => (Assignment: a, Block: blocks[a.BlockId])).OrderBy(x => x.Block.StartsAt).ToList());
            var name = month.InWords(texts);
            List<string> paragraphs = [texts["mail.greeting-name", ("name", person.Name)]];
            Add(paragraphs, texts["roster.mail-new"], own.Where(x => x.Assignment.Stands).Select(x => InWords(x.Block, zone, texts)));
            Add(paragraphs, texts["roster.mail-gone"], own.Where(x => !x.Assignment.Stands).Select(x => InWords(x.Block, zone, texts)));
            if (own.Exists(x => x.Assignment.Stands)) paragraphs.Add(texts["roster.mail-confirm"]);
            outbox.Add(person.Email!, new Letter(texts.Language, texts["roster.mail-subject", ("month", name)], paragraphs, url.Of(OwnShifts), texts["shifts.title"]), Calendar(own, texts));
        }
    }

    /// <summary>One mail about one time.</summary>
    /// <param name="key">of the text; its subject is <c>mail-subject.KEY</c></param>
    /// <returns>The message in the outbox; null: the person has no address.</returns>
    public Guid? OfOne(Volunteer person, string key, Assignment? assignment, PresenceBlock block, DateTimeZone zone, string? link = null, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (person.Email is null) return null;
        var texts = TextsOf(person);
        var when = InWords(block, zone, texts);
        List<string> paragraphs = [texts["mail.greeting-name", ("name", person.Name)], texts[key, [("time", when), .. values]]];
        return outbox.Add(person.Email, new Letter(texts.Language, texts[$"mail-subject.{key}", ("time", when)], paragraphs, url.Of(link ?? OwnShifts), texts["shifts.title"]),
            assignment is null ? null : Calendar([(assignment, block)], texts));
    }

    /// <summary>Tuesday, 1 December 2026, 10:00–12:00, Wir-Punkt Treff am See</summary>
    public string InWords(PresenceBlock block, DateTimeZone zone, Texts texts)
    {
        var (from, until) = (block.StartsIn(zone), block.EndsIn(zone));
        return texts.List(from.Date.DayOfWeek.InWords(texts), from.Date.InWords(texts), Wording.Range(from.TimeOfDay, until.TimeOfDay, texts), SiteName(block.Site));
    }

    public string InWords(LocalDateTime time, Texts texts) => texts["shifts.moment", ("date", time.Date.InWords(texts)), ("time", time.TimeOfDay.InWords())];

    /// <summary>A feed or a file of somebody's own times, those that were taken away included: a calendar then strikes them out.</summary>
    public string Calendar(IEnumerable<(Assignment Assignment, PresenceBlock Block)> own, Texts texts) =>
        new ICalendarWriter(new Uri(url.Of("/")).Host, clock.GetUtcNow().UtcDateTime).Write(texts["shifts.title"], own.Select(x => new CalendarEvent(
            x.Assignment.Id, x.Assignment.Sequence, x.Assignment.ChangedAt, x.Block.StartsAt, x.Block.EndsAt, SiteName(x.Block.Site),
            PlaceOf(x.Block.Site), x.Block.WithFormHelp ? texts["roster.with-form-help"] : null, url.Of(OwnShifts), !x.Assignment.Stands)));

    public Texts TextsOf(Volunteer person) => library.In(Language.Find(person.Language) ?? Language.German);

    public string SiteName(string site) => publication.Current.FindAny<ServicePoint>(site)?.Name ?? site;

    /// <summary>Name and address of the house; null: not known.</summary>
    public string? PlaceOf(string site) => ServicePointHours.PlaceOf(publication.Current, site);

    private static void Add(List<string> paragraphs, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        paragraphs.Add(title);
        paragraphs.AddRange(all);
    }
}
