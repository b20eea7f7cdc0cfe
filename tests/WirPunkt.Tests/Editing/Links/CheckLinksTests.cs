using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Platform.Jobs;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Links;

public sealed class CheckLinksTests : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly FixedClock clock = new(2026, 11, 24, 9, 30);
    private readonly ConcurrentBag<(string Method, string Path, string Agent)> visits = [];
    private WebApplication server = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(async http =>
        {
            visits.Add((http.Request.Method, http.Request.Path, http.Request.Headers.UserAgent.ToString()));
            (int Status, string? Next) answer = http.Request.Path.Value switch
            {
                "/well" => (200, null),
                "/no-head" => (http.Request.Method == "HEAD" ? 405 : 200, null),
                "/old" => (301, "/well"),
                "/round" => (302, "/round"),
                "/shy" => (403, null),
                _ => (404, null),
            };
            (http.Response.StatusCode, http.Response.Headers.Location) = answer;
            await Task.CompletedTask;
        });
        await server.StartAsync();
        var services = package["directory/services.json"];
        await File.WriteAllTextAsync(services, (await File.ReadAllTextAsync(services)).Replace("\"summary\": \"Nach dem Umzug\"", $"\"summary\": \"Nach dem Umzug (siehe {At("/gone")}).\", \"onlineUrl\": \"{At("/well")}\"", StringComparison.Ordinal));
        package.With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\n", $"[neu]({At("/old")}) und <{At("/no-head")}>, {At("/shy")}, {At("/round")}\n"));
    }

    private string At(string path) => server.Urls.First() + path;

    private RunningSite Site(bool mayVisitThisHouse = true, string check = "on") => new()
    {
        Content = package.Path,
        Clock = clock,
        Settings = { ["WIRPUNKT_LINKCHECK"] = check, ["WIRPUNKT_URL"] = "http://wir-punkt.example" },
        More = s => s.Replace(ServiceDescriptor.Singleton(new LinkManners(TimeSpan.FromSeconds(5), TimeSpan.Zero, mayVisitThisHouse))),
    };

    private static async Task<IReadOnlyList<JobResult>> Run(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckLinks>().Run(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_fails_on_three_different_days_is_broken_and_stands_in_the_work_list()
    {
        using var site = Site();
        var days = new List<int>();
        for (var day = 0; day < 9; day++)
        {
            var before = visits.Count(v => v.Path == "/gone");
            await Run(site);
            if (visits.Count(v => v.Path == "/gone") > before) days.Add(day);
            clock.Now += Duration.FromDays(1);
        }
        Assert.Equal([0, 1, 4], days);
        var gone = await site.Ask(db => db.Set<OutgoingLink>().SingleAsync(l => l.Address == At("/gone")));
        Assert.Equal((true, 404), (gone.IsBroken, gone.Status));

        var page = await (await (await site.Add(Roles.Editor)).SignIn()).Open("/team/links");
        Assert.Contains(At("/gone"), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("summary", page.Body.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/de/leistung/anmeldung']"));
        Assert.Contains($"Neue Adresse: {At("/well")}", page.Body.TextContent, StringComparison.Ordinal);
        var list = await (await (await site.Add(Roles.Lead)).SignIn()).Open("/team/arbeitsliste/rathaus");
        Assert.Contains($"führt ins Leere: {At("/gone")}", list.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_asks_for_little_and_says_who_it_is()
    {
        using var site = Site();
        await Run(site);
        Assert.All(visits, v => Assert.Equal("WirPunkt-Linkcheck/1 (+http://wir-punkt.example/)", v.Agent));
        Assert.Equal(["HEAD"], visits.Where(v => v.Path == "/shy" && v.Method == "HEAD").Select(v => v.Method));
        Assert.Contains(visits, v => v is { Path: "/no-head", Method: "GET" });
        Assert.DoesNotContain(visits, v => v is { Path: "/well", Method: "GET" });
        var found = await site.Ask(db => db.Set<OutgoingLink>().ToDictionaryAsync(l => new Uri(l.Address).AbsolutePath));
        Assert.Equal(0, found["/no-head"].FailedDays + found["/well"].FailedDays + found["/old"].FailedDays + found["/shy"].FailedDays);
        Assert.Equal(("circle", At("/well")), (found["/round"].Problem, found["/old"].MovedTo));
    }

    [Fact]
    public async Task The_own_network_is_never_entered()
    {
        using var site = Site(mayVisitThisHouse: false);
        await Run(site);
        Assert.Empty(visits);
        Assert.All(await site.Ask(db => db.Set<OutgoingLink>().ToListAsync()), l => Assert.Equal("private", l.Problem));
    }

    [Fact]
    public async Task A_night_without_any_network_breaks_no_address()
    {
        package.With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\n", string.Join('\n', Enumerable.Range(2, 5).Select(n => $"<http://127.0.0.{n}:1/>"))));
        await server.StopAsync(TestContext.Current.CancellationToken);
        using var site = Site();
        Assert.Equal("no-network", Assert.Single(await Run(site)).What);
        Assert.All(await site.Ask(db => db.Set<OutgoingLink>().ToListAsync()), l => Assert.Equal((null, 0), (l.CheckedOn, l.FailedDays)));
    }

    [Fact]
    public async Task The_setting_turns_it_off()
    {
        using var site = Site(check: "off");
        Assert.Empty(await Run(site));
        Assert.Empty(visits);
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("192.168.1.1"), InlineData("169.254.169.254"), InlineData("100.64.0.1"), InlineData("0.0.0.0")]
    [InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fd00::1"), InlineData("::ffff:127.0.0.1"), InlineData("2002:7f00:1::"), InlineData("64:ff9b::7f00:1"), InlineData("2001:db8::1")]
    public void An_address_that_is_not_of_the_open_Internet_is_known(string address) => Assert.False(LinkVisitor.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("193.197.148.77"), InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("2a00:1450:4001::5"), InlineData("2003:e8::1"), InlineData("2001:4860:4860::8888")]
    public void A_public_address_is_one(string address) => Assert.True(LinkVisitor.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("(siehe https://example.org/a_(b).)", "https://example.org/a_(b)")]
    [InlineData("[Link](https://example.org/x?y=1&z=2) und mehr", "https://example.org/x?y=1&z=2")]
    [InlineData("<https://example.org>, dann", "https://example.org")]
    public void Addresses_in_a_text_end_where_a_reader_would_end_them(string text, string expected) =>
        Assert.Equal([("summary", expected)], AddressesInJson.Of(System.Text.Json.JsonSerializer.Serialize(new { summary = text })));

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        package.Dispose();
    }
}
