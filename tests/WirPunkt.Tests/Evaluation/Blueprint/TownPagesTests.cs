using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Handbook;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Site;
using WirPunkt.TestSupport;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>The guided page of a new town, over HTTP.</summary>
public abstract class TownPagesTests(Func<Task<PostgresDatabase?>> database) : IAsyncLifetime
{
    private readonly TemporaryFolder blueprint = SmallTown.Create();
    private PostgresDatabase? postgres;
    private RunningSite site = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        blueprint.Replace("handbook/umzug/de.md", "[Anmelden](service:anmeldung)", "[Anmelden](service:anmeldung) im [Rathaus](wir-punkt:treff)");
        blueprint.Replace("handbook/umzug/en.md", "[Register](service:anmeldung)", "[Register](service:anmeldung) in [Rathaus](wir-punkt:treff)");
        blueprint.With(BlueprintFile.Name, """
            key: blueprint
            format: 1
            made-from: Kleinstadt
            made-on: "2026-11-27"
            to-check:
            - { kind: organization, key: rathaus, why: [name, contact] }
            - { kind: location, key: markt, why: [place] }
            - { kind: service-point, key: treff, why: [place] }
            - { kind: closure, key: brueckentag, why: [hours] }
            """);
        postgres = await database();
        site = new RunningSite { Content = Path.Combine(blueprint.Path, "leer"), Connection = postgres?.Connection };
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Equal(0, (await scope.ServiceProvider.GetServices<IModuleCommand>().Single(c => c.Name == "new-municipality").Run(["Musterstadt", "--from", blueprint.Path]))!.Value.ExitCode);
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        browser = await (await site.Add(Roles.Lead)).SignIn();
    }

    private async Task<string> Text(string address)
    {
        var page = await browser.Open(address);
        return page.Body!.TextContent;
    }

    private Task<HttpResponseMessage> Save(string step, params (string, string)[] entered) => browser.Send($"/team/neue-stadt/{step}", $"/team/neue-stadt/{step}", entered);

    private Task<HttpResponseMessage> Tick(string kind, string act, params string[] keys) =>
        browser.Send($"/team/neue-stadt/pruefen/{kind}", $"/team/neue-stadt/pruefen/{kind}", [("act", act), .. keys.Select(k => ("record", k))]);

    private Municipality Town => site.Services.GetRequiredService<Publication>().Current.Municipality;

    [Fact]
    public async Task A_translation_that_lists_other_points_than_the_german_text_is_to_be_checked()
    {
        Assert.DoesNotContain("umzug/", await browser.GetStringAsync("/team/neue-stadt/pruefen/text", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Correct<PageText>("umzug/de", text => text.Body = "Nur die Stadt.");
        Assert.Equal(["umzug/en"], await Listed());
    }

    [Fact]
    public async Task What_a_button_wrote_into_a_text_does_not_count_as_a_look_at_it()
    {
        await site.Ask(async db =>
        {
            (await db.Set<ServicePoints.ServicePoint>().SingleAsync()).Name = "Wir-Punkt am Markt";
            var origin = await db.Set<BlueprintOrigin>().SingleAsync();
            origin.ToCheck = [.. origin.ToCheck, new("page-text", "umzug/de", [OwnReason.Place]), new("page-text", "umzug/en", [OwnReason.Place])];
            return await db.SaveChangesAsync();
        });
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        await browser.Send("/team/neue-stadt/pruefen/wir-punkt", "/team/neue-stadt/namen");
        Assert.Contains("Wir-Punkt am Markt", site.Services.GetRequiredService<Publication>().Current.FindAny<PageText>("umzug/de")!.Body, StringComparison.Ordinal);
        Assert.Equal(["umzug/de", "umzug/en"], await Listed());

        await Save("sprachen", ("language", "de"));
        await Save("sprachen", ("language", "de"), ("language", "en"));
        Assert.Equal(["umzug/de", "umzug/en"], await Listed());

        await Correct<PageText>("umzug/de", text => text.Body = text.Body.Replace("Rathaus", "Bürgerhaus", StringComparison.Ordinal) + "\n\nWillkommen.");
        Assert.Equal(["umzug/en"], await Listed());
    }

    private async Task<IEnumerable<string?>> Listed() =>
        (await browser.Open("/team/neue-stadt/pruefen/text")).QuerySelectorAll("input[name=record]").Select(i => i.GetAttribute("value"));

    /// <summary>As somebody of the team does with a form.</summary>
    private async Task Correct<T>(string key, Action<T> change) where T : ContentRecord
    {
        await using var scope = site.Services.CreateAsyncScope();
        var record = site.Services.GetRequiredService<Publication>().Current.FindAny<T>(key)!;
        var changed = (T)scope.ServiceProvider.GetRequiredService<EditableKinds>().Of(record).Copy(record);
        change(changed);
        Assert.Equal(SaveOutcome.Saved, (await scope.ServiceProvider.GetRequiredService<SaveRecords>().Run([new(changed, record.Version)], who: "Redaktion", cancel: TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task A_town_is_asked_checked_and_opened()
    {
        var start = await browser.GetStringAsync("/de", TestContext.Current.CancellationToken);
        Assert.Contains("Diese Website wird gerade vorbereitet", start, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", start, StringComparison.Ordinal);
        Assert.DoesNotContain("Kleinstadt", start, StringComparison.Ordinal);
        Assert.Equal("User-agent: *\nDisallow: /\n", await browser.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken));

        Assert.Equal("/team/neue-stadt/sprachen", (await Save("angaben", ("key", "081150003003"), ("title", "Stadt Musterstadt"))).Headers.Location?.ToString());
        await Save("sprachen", ("language", "de"), ("language", "en"));
        await Save("kontakt", ("organization", "Bürgeramt"), ("address", "Markt 1\r\n71000 Musterstadt"), ("phone", "+49 7000 1"));
        await Save("impressum", ("provider", "Stadt"), ("represented-by", "die Bürgermeisterin"), ("address", "Markt 1"), ("phone", "+49 7000 1"), ("email", "stadt@musterstadt.example"), ("vat-id", "-"), ("supervisory-authority", "RP"), ("responsible-for-content", "Presse"));
        await Save("datenschutz", ("controller", "Stadt"), ("address", "Markt 1"), ("email", "ds@musterstadt.example"), ("data-protection-officer", "DSB"), ("officer-email", "dsb@musterstadt.example"), ("hosting", "hier"), ("log-retention-days", "0"), ("supervisory-authority", "LfDI"));
        await Save("barrierefreiheit", ("prepared", "2026-11-27"), ("report-email", "b@musterstadt.example"), ("report-phone", "+49 7000 1"));
        Assert.Equal(["Markt 1", "71000 Musterstadt"], Town.Contact!.Address!);
        Assert.Equal(("de en", "08115003", ""), (string.Join(' ', Town.Languages), Town.Town.Ags, Town.Legal.Imprint.VatId));

        Assert.DoesNotContain("Website veröffentlichen", await Text("/team/neue-stadt"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Tick("stelle", "check", "rathaus", "museum")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Tick("ort", "check", "markt")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Tick("wir-punkt", "check", "treff")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await Tick("schliessung", "withdraw", "brueckentag")).StatusCode);
        Assert.Contains("4 von 4 geprüft", await Text("/team/neue-stadt"), StringComparison.Ordinal);
        await browser.Send("/team/neue-stadt", "/team/neue-stadt/veroeffentlichen");

        Assert.Null(Town.InPreparation);
        Assert.DoesNotContain("vorbereitet", await browser.GetStringAsync("/de", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Sitemap:", await browser.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var history = await site.Ask(db => db.Set<AuditEntry>().Where(e => e.Record == "town").Select(e => e.Kind).ToListAsync());
        Assert.Equal(["town.changed", "town.checked", "town.made", "town.opened"], history.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_opens_a_town_that_has_not_been_checked()
    {
        var shown = await browser.Open("/team/neue-stadt/angaben");
        var answer = await browser.PostAsync("/team/neue-stadt/veroeffentlichen", new FormUrlEncodedContent(
            shown.Forms[^1].QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).Append(new("act", "open"))), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.True(Town.InPreparation);
    }

    [Fact]
    public async Task Wrong_particulars_are_told_beside_their_field_and_stay_typed()
    {
        var answer = await Save("kontakt", ("organization", "Bürgeramt"), ("phone", "anrufen"), ("email", "rathaus"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("„rathaus“ ist keine E-Mail-Adresse.", page.GetElementById("email-error")!.TextContent.Trim());
        Assert.Equal(("anrufen", "true"), (page.GetElementById("phone")!.GetAttribute("value"), page.GetElementById("phone")!.GetAttribute("aria-invalid")));
        Assert.Null(Town.Contact);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Save("angaben", ("name", ""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Save("sprachen", ("language", "en"))).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_change_the_town_at_once_the_second_is_told()
    {
        var (first, second) = (await browser.Open("/team/neue-stadt/kontakt"), await browser.Open("/team/neue-stadt/kontakt"));
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Send(first, "/team/neue-stadt/kontakt", ("organization", "A"))).StatusCode);
        var answer = await browser.Send(second, "/team/neue-stadt/kontakt", ("organization", "B"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("value=\"B\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("A", Town.Contact!.Organization);
    }

    [Fact]
    public async Task What_others_still_need_stays_and_is_named()
    {
        var answer = await Tick("stelle", "withdraw", "rathaus");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Wohnsitz anmelden", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Tick("stelle", "check")).StatusCode);
    }

    [Fact]
    public async Task A_record_that_was_corrected_counts_as_checked()
    {
        await Correct<Location>("markt", place => place.Street = "Neue Straße 2");
        Assert.Contains("1 von 1 geprüft", await Text("/team/neue-stadt/pruefen/ort"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_names_of_Wir_Punkte_go_into_all_texts_and_translations_stay_up_to_date()
    {
        await site.Ask(async db =>
        {
            (await db.Set<ServicePoints.ServicePoint>().SingleAsync()).Name = "Wir-Punkt am Markt";
            return await db.SaveChangesAsync();
        });
        await site.Services.GetRequiredService<Publication>().Reload(TestContext.Current.CancellationToken);
        Assert.Contains("?ok", (await browser.Send("/team/neue-stadt/pruefen/wir-punkt", "/team/neue-stadt/namen")).Headers.Location!.ToString(), StringComparison.Ordinal);
        var texts = await site.Ask(db => db.Set<Handbook.PageText>().AsNoTracking().OrderBy(t => t.Language).ToListAsync());
        Assert.All(texts, t => Assert.Contains("[Wir-Punkt am Markt](wir-punkt:treff)", t.Body, StringComparison.Ordinal));
        Assert.False(Handbook.TranslationState.Of(texts[1], texts[0]).IsOutdated);
    }

    [Fact]
    public async Task A_language_takes_its_pages_with_it_and_brings_them_back()
    {
        await Save("sprachen", ("language", "de"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/en", TestContext.Current.CancellationToken)).StatusCode);
        Assert.True(await site.Ask(db => db.Set<Handbook.PageText>().Where(t => t.Language == "en").Select(t => t.IsWithdrawn).SingleAsync()));
        await Save("sprachen", ("language", "de"), ("language", "en"));
        Assert.Contains("Moving", await browser.GetStringAsync("/en/seite/umzug", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        blueprint.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class TownPagesOnSqliteTests() : TownPagesTests(() => Task.FromResult<PostgresDatabase?>(null));

public sealed class TownPagesOnPostgresTests() : TownPagesTests(async () => await PostgresDatabase.Create());
