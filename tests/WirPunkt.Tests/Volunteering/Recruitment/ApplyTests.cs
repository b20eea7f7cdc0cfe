using System.Net;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>From a flyer to an application, and back out again.</summary>
public abstract class ApplyTests(Engine engine) : ProgrammeTests(engine)
{
    private static async Task<string> Text(HttpResponseMessage answer) => StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Body!.TextContent;

    [Fact]
    public async Task A_flyer_leads_to_the_homepage_in_the_readers_language_with_its_channel_and_without_a_cookie()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/m/flyer");
        request.Headers.Add("Accept-Language", "ar");
        var answer = await Town.Visitor.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "/ar/mitmachen?von=flyer"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("/de/mitmachen", (await Town.Visitor.GetAsync("/m/gibt-es-nicht", TestContext.Current.CancellationToken)).Headers.Location!.ToString());

        await Town.Visitor.Open("/en/mitmachen"); // what is in memory must not hide the channel
        var page = await Town.Visitor.Open("/en/mitmachen?von=flyer");
        Assert.Equal("flyer", page.QuerySelector("#channel option[selected]")!.GetAttribute("value"));
        Assert.Contains("What you do", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src*='suggest'])"));
        Assert.Contains("/de/mitmachen", (await Town.Visitor.Open("/de")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/de/mitmachen", (await Town.Visitor.Open("/de/wir-punkte")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/de/mitmachen", (await Town.Visitor.Open("/de/wir-punkt/treff")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_application_is_kept_counted_and_confirmed_and_the_lead_hears_without_a_name()
    {
        await Town.Site.Add(Roles.Lead, "leitung@kleinstadt.example");
        var answer = await Town.Apply(language: "ar");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var volunteer = await Town.Volunteer();
        Assert.Equal(("ada@example.org", "ar", VolunteerStage.Applied, "flyer", "montags", new DateOnly(2026, 11, 3)), (volunteer.Email, volunteer.Language, volunteer.Stage, volunteer.Channel, volunteer.Times, volunteer.AppliedOn));
        Assert.Equal([new("ar", LanguageLevel.Native), new("de", LanguageLevel.Good)], volunteer.Languages);
        Assert.Equal(["treff"], volunteer.Sites);
        var count = await Town.Site.Ask(db => db.RecruitmentCounts.SingleAsync());
        Assert.Equal(("2026-2", "flyer", RecruitmentStep.Applied, 1), (count.HalfYear, count.Channel, count.Step, count.Count));

        var mail = await Town.Site.Ask(db => db.Set<OutboxMessage>().OrderBy(m => m.To).ToListAsync());
        Assert.Equal(["ada@example.org", "leitung@kleinstadt.example"], mail.Select(m => m.To));
        Assert.Contains("dir=\"rtl\"", mail[0].Html, StringComparison.Ordinal);
        Assert.Contains("/ar/mitmachen/zurueckziehen/", mail[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", mail[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_consent_nothing_is_kept_whatever_the_browser_checked()
    {
        var answer = await Town.Apply(more: ("consent", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Ada Lotse", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Equal(0, await Town.Site.Ask(db => db.Volunteers.CountAsync()));
    }

    [Theory]
    [InlineData("name", "")]
    [InlineData("email", "ada")]
    [InlineData("email", "")]
    [InlineData("phone", "ruf mich an")]
    [InlineData("spoken", "xx")]
    public async Task What_is_wrong_is_named_and_what_was_typed_stays(string field, string value)
    {
        var answer = await Town.Apply(more: (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("montags", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_mistakes_are_all_named_each_at_its_field_with_a_list_that_leads_there()
    {
        var answer = await Town.Apply(name: "", email: "ada", more: [("phone", "ruf mich an"), ("consent", "")]);
        var page = StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        string[] fields = ["name", "email", "phone", "consent"];
        Assert.Equal(fields.Select(f => $"#{f}"), page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")));
        Assert.All(fields, f => Assert.Equal("true", page.QuerySelector($"#{f}")!.GetAttribute("aria-invalid")));
        Assert.All(fields, f => Assert.Contains(page.QuerySelector($"#{f}-error")!.TextContent.Trim(), page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_machine_that_fills_in_the_hidden_field_is_thanked_and_forgotten_and_a_loop_is_stopped()
    {
        Assert.Equal("/de/mitmachen/danke", (await Town.Apply(more: ("website", "https://spam.example"))).Headers.Location!.ToString());
        Assert.Equal(0, await Town.Site.Ask(db => db.Volunteers.CountAsync()));
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 12; i++) last = (await Town.Apply(more: ("name", ""))).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task Another_site_cannot_apply_for_somebody_and_a_huge_form_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/de/mitmachen") { Content = new FormUrlEncodedContent([new("name", "x")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await Town.Visitor.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Town.Apply(more: ("times", new string('x', 100_000)))).StatusCode);
    }

    [Fact]
    public async Task The_link_withdraws_without_consent_account_or_reason_and_everything_is_gone_but_the_count()
    {
        var thanks = (await Town.Apply()).Headers.Location!.ToString();
        var page = await Town.Visitor.Open(thanks);
        var link = page.QuerySelector("a[href*='zurueckziehen']")!.GetAttribute("href")!;
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotNull((await Town.Visitor.Open(link)).QuerySelector($"form[action='{link}']"));
        var done = await Town.Visitor.PostAsync(link, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Contains("gelöscht", await Text(done), StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), await Town.Site.Ask(async db => (await db.Volunteers.CountAsync(), await db.Set<OutboxMessage>().CountAsync(), (await db.RecruitmentCounts.SingleAsync()).Count)));
        Assert.Null((await Town.Visitor.Open(link)).QuerySelector("main form"));
    }

    [Theory]
    [InlineData("ada@example.org", "")]
    [InlineData("", "07031 12345")]
    public async Task A_form_that_is_sent_twice_is_one_application(string email, string phone)
    {
        var answers = await Task.WhenAll(Town.Apply(email: email, more: ("phone", phone)), Town.Apply(email: email, more: ("phone", phone)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        Assert.Equal((1, 1), await Town.Site.Ask(async db => (await db.Volunteers.CountAsync(), (await db.RecruitmentCounts.SingleAsync()).Count)));
        if (email.Length > 0) Assert.Single(await Town.Site.Ask(db => db.Set<OutboxMessage>().Where(m => m.To == email).ToListAsync()));
        await Town.Apply(email: email, more: [("phone", phone), ("times", "dienstags")]);
        Assert.Equal(2, await Town.Site.Ask(db => db.Volunteers.CountAsync()));
    }

    [Fact]
    public async Task A_name_that_is_a_script_is_shown_as_it_was_typed_and_runs_nowhere()
    {
        const string script = "<script>alert(1)</script>";
        Assert.Equal(HttpStatusCode.SeeOther, (await Town.Apply(name: script)).StatusCode);
        var lead = await Town.Lead();
        var volunteer = await Town.Volunteer(script);
        foreach (var address in (string[])["/team/lotsen", $"/team/lotsen/{volunteer.Id}", $"/team/lotsen/{volunteer.Id}/gespraech", $"/team/lotsen/{volunteer.Id}/unfall"])
        {
            var page = await lead.Open(address);
            Assert.Contains(script, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(page.Scripts, s => s.TextContent.Contains("alert(1)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Two_at_the_same_moment_are_counted_as_two()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Town.Apply(name: $"P{i}", email: $"p{i}@example.org")));
        Assert.Equal(4, await Town.Site.Ask(async db => (await db.RecruitmentCounts.SingleAsync()).Count));
    }

    [Fact]
    public async Task The_lead_sees_figures_by_channel_and_prints_a_sheet_with_the_short_address()
    {
        await Town.Apply();
        await Town.Apply(name: "Ben", email: "ben@example.org", channel: "");
        var lead = await Town.Lead();
        var page = await lead.Open("/team/lotsen/kanaele");
        Assert.Equal(["Flyer", "Amtsblatt", "unbekannt", "Zusammen"], page.QuerySelectorAll("tbody th").Select(t => t.TextContent));
        Assert.Equal("1", page.QuerySelector("tbody tr td")!.TextContent);
        Assert.Contains("beworben: 2", page.QuerySelector("svg.funnel")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        var sheet = await lead.Open("/team/lotsen/kanaele/flyer");
        Assert.NotNull(sheet.QuerySelector("svg.qr"));
        Assert.EndsWith("/m/flyer", sheet.QuerySelector(".sheet__address")!.TextContent.Trim(), StringComparison.Ordinal);
    }
}

public sealed class SqliteApplyTests() : ApplyTests(Engine.Sqlite);

public sealed class PostgresApplyTests() : ApplyTests(Engine.Postgres);
