using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Feedback;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Journal.Arrivals;

/// <summary>Takes into the journal what other parts of the program noticed: every day, and when the journal is opened.</summary>
public sealed class TakeInArrivals(WirPunktDb db, Publication publication, PublicPath paths, AddressBook addresses, ReadCorrections corrections, ReadTrainingTasks tasks, TimeProvider clock) : IJob
{
    private readonly Reading reading = new(publication);

    async Task<IReadOnlyList<JobResult>> IJob.Run(CancellationToken cancel) => [new("journal-entries", await Run(cancel))];

    /// <returns>How many entries are new.</returns>
    public async Task<int> Run(CancellationToken cancel = default)
    {
        var today = reading.Municipality.Now(clock).Date.ToDateOnly();
        var doors = await db.Set<WrongDoor>().AsNoTracking().ToListAsync(cancel);
        var faults = await db.Set<RemarkCount>().AsNoTracking().Where(c => c.Kind == RemarkKind.Wrong).ToListAsync(cancel);
        Arrival[] arrivals =
        [
            .. doors.Select(d => Of(d, today)), .. faults.Select(f => Of(f, today)),
            .. (await corrections.Run(cancel)).Select(Of), .. (await tasks.Run(cancel)).Select(Of),
        ];
        var fresh = Arrival.TakeIn(arrivals, await db.Set<JournalEntry>().Where(e => e.Origin != null).ToListAsync(cancel));
        db.AddRange(fresh);
        try
        {
            await db.SaveChangesAsync(cancel);
            return fresh.Count;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // somebody else took it in or changed an entry at the same moment: the next time is soon
            return 0;
        }
    }

    private Arrival Of(WrongDoor door, DateOnly today) => new(JournalSource.WrongDoor, $"wrong-door:{door.From}>{door.To}>{door.Service}", door.Month, Arrival.DayIn(door.Month, today), JournalKind.OnSite)
    {
        About = door.Service.Length > 0 ? $"service:{door.Service}" : door.To.Length > 0 ? $"office:{door.To}" : null,
        Topic = TopicOf(reading.Catalog.FindAny<Service>(door.Service)?.Topics ?? reading.Catalog.FindAny<Organization>(door.To)?.Topics),
        Count = door.Count,
    };

    private Arrival Of(RemarkCount fault, DateOnly today)
    {
        var record = paths.Find(fault.Path, reading).Record;
        return new(JournalSource.Remark, $"remark:{fault.Path}", fault.Month, Arrival.DayIn(fault.Month, today), JournalKind.Material)
        {
            About = record is not null && addresses.SchemeOf(record.GetType()) is { } scheme ? $"{scheme}:{record.Key}" : fault.Path.Length > 0 ? $"{SubjectNames.Path}:{fault.Path}" : null,
            Topic = TopicOf((record as Service)?.Topics ?? (record as Organization)?.Topics),
            Count = fault.Count,
        };
    }

    private static Arrival Of(Correction correction)
    {
        var about = LinkOf(correction.Record);
        return new(JournalSource.Correction, $"correction:{correction.Id}", "", correction.On, JournalKind.Suggestion) { About = about, EndedOn = correction.ChangedOn, Changed = about };
    }

    private static Arrival Of(TrainingTask task)
    {
        var module = task.Module is null ? null : $"{SubjectNames.Module}:{task.Module}";
        var site = task.About?.StartsWith("wir-punkt:", StringComparison.Ordinal) == true ? task.About["wir-punkt:".Length..] : null;
        return new(task.FromDepartment ? JournalSource.Department : JournalSource.Workshop, $"training-task:{task.Id}", "", task.CreatedOn, task.FromDepartment ? JournalKind.Suggestion : JournalKind.Material)
        {
            Text = task.Theme,
            About = task.About ?? module,
            Site = site,
            EndedOn = task.DoneOn,
            Changed = module,
        };
    }

    /// <summary>The history calls records by their kind, links by their scheme.</summary>
    private static string LinkOf(string record) => record.Split(':', 2) switch
    {
        ["organization", var key] => $"office:{key}",
        ["location", var key] => $"place:{key}",
        ["service-point", var key] => $"wir-punkt:{key}",
        _ => record,
    };

    private static string? TopicOf(IReadOnlyList<string>? topics) => topics is [var first, ..] ? first : null;
}
