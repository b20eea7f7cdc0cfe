using System.Reflection;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing;

/// <summary>Several records in one form; and the desk on PostgreSQL with two instances.</summary>
public sealed class SubmitChangeTests
{
    /// <summary>Only a request signs somebody in; no page sends two records yet.</summary>
    private static readonly MethodInfo Is = typeof(Staff).GetMethod("Is", BindingFlags.Instance | BindingFlags.NonPublic)!;

    [Fact]
    public async Task What_belongs_together_is_published_or_kept_together()
    {
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path };
        var member = await site.Add(Roles.Lead);

        Assert.Equal(ChangeOutcome.DraftKept, (await Submit(ChangeAct.Draft, "eins")).Outcome);
        Assert.Equal(ChangeOutcome.DraftKept, (await Submit(ChangeAct.Draft, "zwei", await site.Ask(db => db.Drafts.SingleAsync(d => d.Kind == "organization")))).Outcome);
        Assert.Equal(["organization", "service"], await site.Ask(db => db.Drafts.OrderBy(d => d.Kind).Select(d => d.Kind).ToListAsync()));
        Assert.All(await site.Ask(db => db.Drafts.ToListAsync()), d => Assert.Contains("zwei", d.Json, StringComparison.Ordinal));

        Assert.Equal(ChangeOutcome.Published, (await Submit(ChangeAct.Publish, "drei")).Outcome);
        var catalog = site.Services.GetRequiredService<Publication>().Current;
        Assert.Equal(("drei", "drei"), (catalog.FindAny<Organization>("rathaus")!.Name, catalog.FindAny<Service>("anmeldung")!.Summary.German));

        async Task<SubmitResult> Submit(ChangeAct act, string word, Draft? draft = null)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var (services, db) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<WirPunktDb>());
            var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == member.Id);
            Is.Invoke(services.GetRequiredService<Staff>(), [account, new ClaimsPrincipal(), ""]);
            var office = await db.Set<Organization>().AsNoTracking().SingleAsync(o => o.Key == "rathaus");
            var service = await db.Set<Service>().AsNoTracking().SingleAsync(s => s.Key == "anmeldung");
            (office.Name, service.Summary) = (word, word);
            return await services.GetRequiredService<SubmitChange>().Run(new ChangeForm(act) { Version = office.Version, Draft = draft?.Id, DraftVersion = draft?.Version ?? 0 },
                [new(office, office.Version), new(service, service.Version)]);
        }
    }

    [Fact]
    public async Task On_two_instances_two_editors_see_each_other_and_the_conflict()
    {
        const string service = "/team/inhalte/leistung/anmeldung";
        await using var database = await PostgresDatabase.Create();
        using var package = SmallTown.Create();
        using var here = new RunningSite { Connection = database.ConnectionOf("here"), Content = package.Path };
        using var there = new RunningSite { Connection = database.ConnectionOf("there"), Content = package.Path };
        var (one, other) = (await (await here.Add(Roles.Editor)).SignIn(), await (await there.Add(Roles.Editor)).SignIn());
        var (seenByOne, seenByOther) = (await one.Open(service), await other.Open(service));
        Assert.Contains("bearbeitet das seit", seenByOther.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("ergebnis=published", (await one.Press(seenByOne, "publish", ("f.fee.de", "1 Euro"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        var place = (await other.Press(seenByOther, "publish", ("f.deadline.de", "bald"))).Headers.Location!.ToString();
        Assert.EndsWith("/abgleich", place, StringComparison.Ordinal);
        var renewed = (await other.Send(place, place.Replace("abgleich", "erneuern", StringComparison.Ordinal))).Headers.Location!.ToString();
        Assert.EndsWith("ergebnis=published", (await other.Change(renewed, "publish")).Headers.Location!.ToString(), StringComparison.Ordinal);
        var saved = await there.Ask(db => db.Set<Service>().SingleAsync(s => s.Key == "anmeldung"));
        Assert.Equal(("1 Euro", "bald"), (saved.Fee!.German, saved.Deadline!.German));
    }
}
