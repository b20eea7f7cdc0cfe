using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Roster.Blocks;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.TestSupport;

/// <summary>A small town with guides who can be planned: papers and training are not asked for, everybody is experienced.</summary>
public static class RosterTown
{
    public static async Task Prepare(this RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        db.Add(new ProgrammeSettings { Requirements = [], ShiftsUntilExperienced = 0 });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A guide on duty who can come on these days from 9 to 18, four hours a week.</summary>
    public static async Task<Guide> AddGuide(this RunningSite site, string name, VolunteerStage stage = VolunteerStage.Active, string[]? languages = null, params IsoDayOfWeek[] days)
    {
        var account = await site.Add(Roles.Guide, $"{name.ToLowerInvariant().Replace(' ', '.')}@kleinstadt.example");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        var volunteer = new Volunteer { Name = name, Email = account.Email, AppliedOn = new(2026, 1, 1), AccountId = account.Id, Language = "de" };
        var settings = new ProgrammeSettings();
        foreach (var step in (VolunteerStage[])[VolunteerStage.Interviewed, VolunteerStage.InTraining, stage]) Assert.True(volunteer.MoveTo(step, new(2026, 1, 1), settings));
        db.Add(volunteer);
        db.Add(new Agreement { VolunteerId = volunteer.Id, ValidFrom = new(2026, 1, 1), MinutesPerWeek = 240, MinutesPerMonth = 960, Languages = [.. languages ?? ["de"]] });
        db.Add(new Availability { VolunteerId = volunteer.Id, Weekly = [.. days.Select(d => new WeeklyTime(d, new LocalTime(9, 0), new LocalTime(18, 0), Wish.Gladly))] });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new Guide(volunteer.Id, account);
    }

    /// <summary>Two hours from ten o'clock, each week on this day, at the only Wir-Punkt of the small town.</summary>
    public static Task<int> AddSeries(this RunningSite site, IsoDayOfWeek day, DateOnly first) => site.Ask(db =>
    {
        db.Add(new BlockSeries { Site = "treff", Day = day, From = new(10, 0), To = new(12, 0), FirstOn = first, WithFormHelp = true });
        return db.SaveChangesAsync();
    });

    /// <summary>The month is filled from the series, planned, and everybody has been told.</summary>
    public static async Task PlanAndPublish(this RunningSite site, YearMonth month)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (cancel, solve) = (TestContext.Current.CancellationToken, scope.ServiceProvider.GetRequiredService<SolveMonths>());
        await scope.ServiceProvider.GetRequiredService<FillMonth>().Run(month, cancel);
        Assert.True(solve.Start(month, new SolverRun(1), "Mika Muster"));
        while (solve.Of(month)!.IsRunning) await Task.Delay(20, cancel);
        var name = RosterMonth.NameOf(month.OnDayOfMonth(1));
        var seen = await site.Ask(db => db.RosterMonths.Where(m => m.Month == name).Select(m => m.Version).SingleOrDefaultAsync(cancel));
        Assert.Equal(PublishResult.Published, await scope.ServiceProvider.GetRequiredService<PublishPlan>().Run(month, solve.Of(month)!.Made!.Version!.Value, seen, cancel));
    }

    /// <summary>Who is where, in the order of the times.</summary>
    public static Task<List<TakenPlace>> Places(this RunningSite site) => site.Ask(async db =>
        (await db.Assignments.AsNoTracking().Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (a, b) => new TakenPlace(a, b)).ToListAsync()).OrderBy(p => p.Block.StartsAt).ToList());
}

public sealed record TakenPlace(Assignment Assignment, PresenceBlock Block);

public sealed record Guide(Guid Id, Member Account);
