using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory.Freshness;

/// <summary>A department with what it is to be asked and what came of it.</summary>
/// <param name="Due">records to be asked for today, the reported ones among them, by name</param>
/// <param name="Last">the last time it was asked; null: never</param>
/// <param name="Receivers">where mail to it goes; none: nobody knows an address</param>
/// <param name="WrongDoors">where its offices sent people who were wrong there, not told yet</param>
/// <param name="ToldAt">when it was last told of such; null: never</param>
public sealed record DepartmentState(
    Organization Department, IReadOnlyList<string> Due, IReadOnlyList<ReportedFault> Faults, ConfirmationRequest? Last, DepartmentChoice? Choice, IReadOnlyList<Receiver> Receivers,
    IReadOnlyList<WrongDoor> WrongDoors, DateTime? ToldAt)
{
    public bool IsAsked => Choice?.IsAsked == true;
    public bool IsTrusted => Choice?.IsTrusted == true;

    /// <summary>The last mail of any kind.</summary>
    public DateTime? LastMailAt => new[] { Last?.LastMailAt, ToldAt }.Max();

    /// <summary>At most one mail a week, whoever sends it.</summary>
    public DateTime? NextMailAt(DateTime now) => LastMailAt + ConfirmationRequest.BetweenMails is { } next && now < next ? next : null;

    /// <summary>The question that waits for an answer.</summary>
    public ConfirmationRequest? Open => Last is { IsOpen: true } ? Last : null;
}

/// <summary>An address with the language that is read there.</summary>
public sealed record Receiver(string Email, Language Language);

/// <summary>All departments that answer for something.</summary>
public sealed class DepartmentStates(WirPunktDb db, Publication publication, EditableKinds kinds, TimeProvider clock)
{
    public async Task<IReadOnlyList<DepartmentState>> Load(CancellationToken cancel = default)
    {
        var catalog = publication.Current;
        var answered = (await db.Set<Draft>().Where(d => d.Organization != null && d.State == DraftState.Review).Select(d => d.Kind + ":" + d.Key).ToListAsync(cancel)).ToHashSet();
        var today = TodayIn(catalog);
        var due = DueRecords(catalog, today, answered);
        var faults = (await db.Set<ReportedFault>().ToListAsync(cancel)).ToLookup(f => f.Department);
        var last = (await db.Set<ConfirmationRequest>().ToListAsync(cancel)).GroupBy(r => r.Department).ToDictionary(g => g.Key, g => g.MaxBy(r => r.AskedAt));
        var doors = (await db.Set<WrongDoor>().Where(d => d.From != WrongDoor.NotSaid).ToListAsync(cancel)).Where(d => !IsDiscreet(d, catalog)).ToLookup(d => catalog.FindAny<Organization>(d.From)?.Department());
        var choices = await db.Set<DepartmentChoice>().ToDictionaryAsync(c => c.Department, cancel);
        var people = (await db.Set<Account>().AsNoTracking().Where(a => a.Organization != null && a.ClosedAt == null).ToListAsync(cancel))
            .Where(a => a.Has(Roles.Department) && a.IsInUse).ToLookup(a => a.Organization!);
        return
        [
            .. from key in AllDepartments(catalog)
               let department = catalog.FindAny<Organization>(key)
               where department is not null
               orderby department.Name
               select new DepartmentState(department, [.. due[key].Union(faults[key].Select(f => f.Record).Where(r => IsThere(r, catalog)))], [.. faults[key]],
                   last.GetValueOrDefault(key), choices.GetValueOrDefault(key), ReceiversOf(department, people[key]),
                   [.. doors[key].Where(d => d.IsNews(today))], doors[key].Max(d => d.ToldAt)),
        ];
    }

    public async Task<DepartmentState?> Load(string key, CancellationToken cancel = default) => (await Load(cancel)).FirstOrDefault(d => d.Department.Key == key);

    public LocalDate TodayIn(Catalog catalog) => catalog.Municipality.Now(clock).Date;

    /// <summary>A record by its name in the history; null when it is not there any more.</summary>
    public DirectoryRecord? Find(string name, Catalog catalog) =>
        name.Split(':', 2) is [var kind, var key] && kinds.Named(kind) is { } known ? catalog.FindAny(known.Type, key) as DirectoryRecord : null;

    /// <summary>Where it is about violence one person could be recognized, or betrayed.</summary>
    private static bool IsDiscreet(WrongDoor door, Catalog catalog) =>
        catalog.Municipality.Discreet.Intersect([$"service:{door.Service}", $"office:{door.To}", $"office:{door.From}"]).Any();

    private bool IsThere(string name, Catalog catalog) => Find(name, catalog) is not null;

    private static IEnumerable<string> AllDepartments(Catalog catalog) => catalog.Records.OfType<DirectoryRecord>().Select(r => r.Department()).OfType<string>().Distinct();

    /// <param name="answered">what an editor has on the table: whoever corrected it is not asked again</param>
    private ILookup<string, string> DueRecords(Catalog catalog, LocalDate today, HashSet<string> answered) => catalog.Records.OfType<DirectoryRecord>()
        .Where(r => r.DueOn() <= today && r.Department() is not null && r.Asked(catalog).Any() && !answered.Contains(kinds.Of(r).RecordName(r.Key)))
        .OrderBy(r => r.NameInGerman(), StringComparer.Create(Language.German.Culture, ignoreCase: true))
        .ToLookup(r => r.Department()!, r => kinds.Of(r).RecordName(r.Key));

    private static List<Receiver> ReceiversOf(Organization department, IEnumerable<Account> people)
    {
        var accounts = people.Select(a => new Receiver(a.Email, Language.Find(a.Language) ?? Language.German)).ToList();
        return accounts.Count > 0 ? accounts : department.Emails is [var own, ..] ? [new Receiver(own, Language.German)] : [];
    }
}
