using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Roster;
using WirPunkt.Volunteering.Training.SelfChecks;

namespace WirPunkt.Journeys.Programme;

/// <summary>A site of its own whose clock goes on, so that one person can be accompanied for months. It begins on Tuesday, 24 November 2026, 9:30.</summary>
public sealed class ProgrammeSite : IAsyncDisposable
{
    private readonly FixedClock clock = new(2026, 11, 24, 9, 30);
    private readonly SiteInBrowser browser;

    public ProgrammeSite(SiteInBrowser browser)
    {
        this.browser = browser;
        Site = new() { Clock = clock, Settings = { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1?tls=no" } }; // mail stays in the outbox
        Site.UseKestrel(0);
        Site.StartServer();
    }

    public RunningSite Site { get; }

    public IReadOnlyList<TrainingModule> Modules => new Reading(Site.Services.GetRequiredService<Publication>()).All<TrainingModule>();

    /// <summary>It is then, by the clock of the town.</summary>
    public void ItIs(int year, int month, int day, int hour, int minute = 0) =>
        clock.Now = new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();

    public async Task<IPage> Window() =>
        await (await browser.OpenWindow(new() { Locale = "de-DE", BaseURL = Site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority) })).NewPageAsync();

    /// <summary>The newest message to somebody that says this.</summary>
    public async Task<OutboxMessage> MailTo(string email, string said) => (await Site.Ask(db => db.Set<OutboxMessage>().AsNoTracking().Where(m => m.To == email && (m.Subject.Contains(said) || m.Text.Contains(said))).ToListAsync())).MaxBy(m => m.Id)!;

    /// <summary>Coming times of somebody, the next first.</summary>
    public Task<List<Assignment>> Coming(string email)
    {
        var now = clock.Now.ToDateTimeUtc();
        return Site.Ask(db => db.Assignments.AsNoTracking().Where(a => db.Set<Volunteer>().Any(v => v.Id == a.VolunteerId && v.Email == email) && (a.State == AssignmentState.Published || a.State == AssignmentState.Confirmed))
            .Join(db.Set<PresenceBlock>().Where(b => b.StartsAt > now), a => a.BlockId, b => b.Id, (a, b) => new { a, b.StartsAt }).OrderBy(x => x.StartsAt).Select(x => x.a).ToListAsync());
    }

    /// <summary>Somebody who is a guide already, has signed everything, learnt everything, and can come on Thursdays.</summary>
    public async Task<Member> AddExperienced(string name)
    {
        var member = await Site.Add(Roles.Guide);
        var settings = new ProgrammeSettings();
        var volunteer = new Volunteer { Name = name, Email = member.Email, AppliedOn = new(2026, 1, 1), AccountId = member.Id };
        foreach (var stage in (VolunteerStage[])[VolunteerStage.Interviewed, VolunteerStage.InTraining, VolunteerStage.Active]) Assert.True(volunteer.MoveTo(stage, new(2026, 1, 1), settings));
        var texts = Site.Services.GetRequiredService<Publication>().Current.All<Declaration>().ToDictionary(d => d.Kind, d => d.TextVersion);
        await Site.Ask(db =>
        {
            db.Add(volunteer);
            db.Add(new Agreement { VolunteerId = volunteer.Id, ValidFrom = new(2026, 1, 1), MinutesPerWeek = 240, MinutesPerMonth = 960, Languages = ["de"] });
            db.Add(new Availability { VolunteerId = volunteer.Id, Weekly = [new(IsoDayOfWeek.Thursday, new(9, 0), new(18, 0), Wish.Gladly)] });
            foreach (var kind in settings.Requirements)
            {
                var formality = new Formality { VolunteerId = volunteer.Id, Kind = kind };
                formality.Done(new Requirement(kind, true, texts[kind]), new(2026, 11, 2), settings);
                db.Add(formality);
            }
            foreach (var module in Modules) db.Add(new PassedCheck { VolunteerId = volunteer.Id, Module = module.Key, PassedOn = new(2026, 11, 2), Material = module.MaterialVersion });
            return db.SaveChangesAsync();
        });
        return member;
    }

    public async Task Run<TJob>() where TJob : Platform.Jobs.IJob
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
