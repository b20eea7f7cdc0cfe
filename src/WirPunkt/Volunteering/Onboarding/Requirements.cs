using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>What is asked of volunteers now, and how they stand to it.</summary>
public sealed class Requirements(WirPunktDb db, Publication publication, IEnumerable<ITrainingRecord> trainings, IEnumerable<IShiftRecord> shifts)
{
    /// <summary>Those that the lead has switched on.</summary>
    public IReadOnlyList<Requirement> On(ProgrammeSettings settings) =>
        [.. Enum.GetValues<RequirementKind>().Where(settings.Requirements.Contains).Select(kind => new Requirement(kind, true, TextOf(kind)?.TextVersion))];

    /// <summary>The text that belongs to a requirement; null: there is none.</summary>
    public Declaration? TextOf(RequirementKind kind) => publication.Current.All<Declaration>().FirstOrDefault(d => d.Kind == kind);

    public async Task<IReadOnlyList<Standing>> Of(Guid volunteer, DateOnly today, CancellationToken cancel = default)
    {
        var settings = await db.ProgrammeSettings(cancel);
        var formalities = await db.Formalities.AsNoTracking().Where(f => f.VolunteerId == volunteer).ToListAsync(cancel);
        return [.. On(settings).Select(r => Standing.Of(r, formalities.Find(f => f.Kind == r.Kind), today))];
    }

    /// <summary>Whether each of the volunteers may be at a Wir-Punkt.</summary>
    public async Task<IReadOnlyDictionary<Guid, FitForDuty>> Fitness(IReadOnlyCollection<Guid> volunteers, DateOnly today, CancellationToken cancel = default)
    {
        var settings = await db.ProgrammeSettings(cancel);
        var formalities = (await db.Formalities.AsNoTracking().Where(f => volunteers.Contains(f.VolunteerId)).ToListAsync(cancel)).ToLookup(f => f.VolunteerId);
        var trained = volunteers.ToHashSet();
        foreach (var training in trainings) trained.IntersectWith(await training.WhoPassed(volunteers, cancel));
        var attended = new Dictionary<Guid, int>();
        foreach (var shift in shifts)
            foreach (var (id, count) in await shift.Attended(volunteers, cancel)) attended[id] = attended.GetValueOrDefault(id) + count;
        var requirements = On(settings);
        return volunteers.ToDictionary(id => id, id => FitForDuty.Of(
            requirements.Select(r => (r, r.StateOf(formalities[id].FirstOrDefault(f => f.Kind == r.Kind), today))), trained.Contains(id), attended.GetValueOrDefault(id), settings));
    }
}

/// <summary>One requirement and what is on record of it.</summary>
public sealed record Standing(Requirement Requirement, RequirementState State, Formality? Formality)
{
    public RequirementKind Kind => Requirement.Kind;

    public static Standing Of(Requirement requirement, Formality? formality, DateOnly today) => new(requirement, requirement.StateOf(formality, today), formality);
}
