using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering;

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
}

public sealed record Guide(Guid Id, Member Account);
