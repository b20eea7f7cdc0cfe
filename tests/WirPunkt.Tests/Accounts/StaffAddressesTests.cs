using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts;

/// <summary>Every address of the team, with every role and with nobody.</summary>
public sealed class StaffAddressesTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public StaffAddressesTests() => site = new RunningSite { Content = package.Path };

    private IEnumerable<(string Pattern, string Method, StaffAddress? Address)> Endpoints() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(e => (Pattern: "/" + e.RoutePattern.RawText!.TrimStart('/'), Endpoint: e))
        .Where(e => e.Pattern.StartsWith("/team", StringComparison.Ordinal) || e.Pattern.StartsWith("/konto", StringComparison.Ordinal))
        .SelectMany(e => (e.Endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"]).Where(m => m != "HEAD").Select(m => (e.Pattern, m, e.Endpoint.Metadata.GetMetadata<StaffAddress>())));

    [Fact]
    public void Every_address_of_the_team_stands_in_the_table_and_is_guarded_by_it()
    {
        site.Browser();
        Assert.All(Endpoints(), e =>
        {
            Assert.NotNull(e.Address);
            Assert.Same(StaffAddresses.Find(e.Pattern), e.Address);
        });
        Assert.True(Endpoints().Count() > 25);
    }

    [Fact]
    public void Every_line_of_the_table_is_an_address_of_the_team()
    {
        site.Browser();
        var patterns = Endpoints().Select(e => e.Pattern).ToList();
        Assert.All(StaffAddresses.Table.Where(a => a.Path != "/konto/verwaltung"), a => Assert.Contains(patterns, p => a.Covers(p)));
    }

    public static TheoryData<Roles> EachRole => [.. RoleNames.All, Roles.None];

    [Theory, MemberData(nameof(EachRole))]
    public async Task Who_may_enter_does_and_for_all_others_there_is_nothing(Roles role)
    {
        var browser = role == Roles.None ? site.Browser() : await (await site.Add(role)).SignIn();
        foreach (var (pattern, method, address) in Endpoints().Where(e => e.Address is { IsPublic: false }))
        {
            var path = pattern.Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("/{department?}", "", StringComparison.Ordinal).Replace("{key}", "gibt-es-nicht", StringComparison.Ordinal)
                .Replace("{code}", "en", StringComparison.Ordinal).Replace("{month}", "2026-11", StringComparison.Ordinal).Replace("{kind}", "leistung", StringComparison.Ordinal).Replace("{language:language}", "en", StringComparison.Ordinal);
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method == "POST") request.Content = new FormUrlEncodedContent([]);
            var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            var (status, place) = (answer.StatusCode, answer.Headers.Location?.ToString());
            if (role == Roles.None) Assert.True(status == HttpStatusCode.SeeOther && place!.StartsWith(StaffAddresses.SignIn, StringComparison.Ordinal), $"nobody {method} {path}: {status} {place}");
            else if ((address!.Roles & role) == 0) Assert.True(status == HttpStatusCode.NotFound, $"{role} {method} {path}: {status}");
            else if (method == "POST") Assert.True(status == HttpStatusCode.BadRequest, $"{role} {method} {path} without token: {status}");
            else if (role == Roles.Department && pattern.EndsWith("/neu", StringComparison.Ordinal)) Assert.Equal(HttpStatusCode.NotFound, status); // it corrects what is there
            else Assert.True(status == HttpStatusCode.OK || ((pattern.Contains("{id}", StringComparison.Ordinal) || pattern.Contains("{key}", StringComparison.Ordinal)) && status == HttpStatusCode.NotFound), $"{role} {method} {path}: {status} {place}");
        }
    }

    [Theory]
    [InlineData("/team/gibt-es-nicht")]
    [InlineData("/konto/gibt-es-nicht")]
    [InlineData("/team/konten/x/gibt-es-nicht")]
    public async Task What_is_no_address_is_not_there_for_anybody(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        var browser = await (await site.Add(Roles.Guide)).SignIn();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Lead)]
    [InlineData(Roles.Editor)]
    [InlineData(Roles.Administrator)]
    public async Task Who_needs_a_second_factor_and_has_none_is_led_to_set_it_up(Roles role)
    {
        var browser = await (await site.Add(role, withApp: false)).SignIn();
        var answer = await browser.GetAsync("/team", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.SeeOther, StaffAddresses.SetUpSecondFactor), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(StaffAddresses.SetUpSecondFactor, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Whoever_keeps_content_right_finds_the_desk()
    {
        var department = await (await (await site.Add(Roles.Department)).SignIn()).Open("/team");
        Assert.Equal(["/team/inhalte", "/team/entwuerfe"], department.QuerySelectorAll(".team-door").Select(d => d.GetAttribute("href")));
        var editor = await (await (await site.Add(Roles.Editor)).SignIn()).Open("/team");
        Assert.Equal(["/team/inhalte", "/team/entwuerfe", "/team/arbeitsliste", "/team/seiten", "/team/medien", "/team/uebersetzungen", "/team/frische", "/team/rueckmeldungen", "/team/links"], editor.QuerySelectorAll(".team-door").Select(d => d.GetAttribute("href")));
    }

    [Fact]
    public async Task The_start_page_shows_what_the_person_may_enter_and_nothing_else()
    {
        var guide = await (await (await site.Add(Roles.Guide)).SignIn()).Open("/team");
        Assert.Equal(["/team/desk", "/team/desk/log", "/team/desk/zufriedenheit", "/team/ich", "/team/schulung"], guide.QuerySelectorAll(".team-door").Select(d => d.GetAttribute("href")));
        var translator = await (await (await site.Add(Roles.Translator)).SignIn()).Open("/team");
        Assert.Equal(["/team/seiten", "/team/uebersetzungen"], translator.QuerySelectorAll(".team-door").Select(d => d.GetAttribute("href")));
        var administrator = await (await (await site.Add(Roles.Administrator)).SignIn()).Open("/team");
        Assert.Equal(["/team/desk", "/team/falsch-geschickt", "/team/schulung", "/team/arbeitsliste", "/team/uebersetzungen", "/team/neue-stadt", "/team/konten", "/team/protokoll", "/team/auftraege"], administrator.QuerySelectorAll(".team-door").Select(d => d.GetAttribute("href")));
        Assert.Contains(Path.Combine(site.DataFolder, "mail"), administrator.Body!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
