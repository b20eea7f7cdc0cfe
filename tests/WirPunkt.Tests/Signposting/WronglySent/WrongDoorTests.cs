using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Directory;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>Somebody was sent to the wrong office: what is kept is office, service and month.</summary>
public sealed class WrongDoorTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public WrongDoorTests() => site = new() { Content = package.Path, Clock = new FixedClock(2026, 11, 24, 9, 30) };

    [Fact]
    public async Task Two_people_are_one_row_with_a_count_of_two()
    {
        await Post("/de/falsch-geschickt/leistung/anmeldung", "museum");
        await Post("/de/falsch-geschickt/leistung/anmeldung", "museum");
        var door = Assert.Single(await Doors());
        Assert.Equal(("2026-11", "museum", "", "anmeldung", 2), (door.Month, door.From, door.To, door.Service, door.Count));
    }

    [Theory]
    [InlineData("/de/falsch-geschickt/leistung/fuehrung", "rathaus", "rathaus", "fuehrung")]
    [InlineData("/de/falsch-geschickt/leistung/fuehrung", "museum", "", "fuehrung")] // that is the right one
    [InlineData("/de/falsch-geschickt/stelle/rathaus", "fuehrung", "rathaus", "fuehrung")]
    [InlineData("/de/falsch-geschickt/stelle/rathaus", "gibt-es-nicht", "rathaus", "")]
    public async Task Who_likes_to_says_the_office_beside_the_service_and_the_service_beside_the_office(string path, string other, string to, string service)
    {
        await Post(path, "", other);
        var door = Assert.Single(await Doors());
        Assert.Equal((to, service), (door.To, door.Service));
    }

    [Fact]
    public async Task One_tap_is_enough()
    {
        using var browser = site.Browser();
        var page = await browser.Open("/en/falsch-geschickt/stelle/museum");
        var form = page.Forms.Single(f => f.GetAttribute("method") == "post");
        Assert.Equal("", ((AngleSharp.Html.Dom.IHtmlSelectElement)form.QuerySelector("select")!).Value);
        Assert.Contains(form.QuerySelectorAll("option"), o => o.TextContent == "Registering");
        Assert.Contains(form.QuerySelectorAll("button[type=submit]"), b => b.GetAttribute("value") == "rathaus");
    }

    [Theory]
    [InlineData(""), InlineData("gibt-es-nicht"), InlineData("<script>")]
    public async Task A_sender_that_is_no_office_counts_as_not_said(string from)
    {
        await Post("/de/falsch-geschickt/stelle/rathaus", from);
        Assert.Equal("", Assert.Single(await Doors()).From);
    }

    [Fact]
    public async Task Many_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Post("/de/falsch-geschickt/stelle/rathaus", "museum")));
        Assert.Equal(12, Assert.Single(await Doors()).Count);
    }

    [Fact]
    public async Task A_loop_does_not_make_the_figures()
    {
        using var browser = site.Browser();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 30; i++)
        {
            using var form = new FormUrlEncodedContent([new("from", "museum")]);
            using var answer = await browser.PostAsync("/de/falsch-geschickt/stelle/rathaus", form, TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(20, Assert.Single(await Doors()).Count);
    }

    [Fact]
    public async Task A_form_that_is_none_is_refused()
    {
        using var browser = site.Browser();
        using var huge = new StringContent(new string('x', 3_000_000), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/de/falsch-geschickt/stelle/rathaus", huge, TestContext.Current.CancellationToken)).StatusCode);
        using var text = new StringContent("hallo");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/de/falsch-geschickt/stelle/rathaus", text, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Another_site_cannot_send_the_form()
    {
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/de/falsch-geschickt/stelle/rathaus") { Content = new FormUrlEncodedContent([new("from", "museum")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty(await Doors());
    }

    [Theory]
    [InlineData("/de/falsch-geschickt/stelle/weg"), InlineData("/de/falsch-geschickt/leistung/rathaus")]
    public async Task An_unknown_office_is_not_found(string path)
    {
        using var browser = site.Browser();
        using var form = new FormUrlEncodedContent([new("from", "museum")]);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(path, form, TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task Post(string path, string from, string other = "")
    {
        using var browser = site.Browser();
        using var form = new FormUrlEncodedContent([new("from", from), new("other", other)]);
        using var answer = await browser.PostAsync(path, form, TestContext.Current.CancellationToken);
        Assert.Equal("/de/falsch-geschickt/danke", answer.Headers.Location?.ToString());
    }

    private async Task<List<WrongDoor>> Doors()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WirPunktDb>().Set<WrongDoor>().ToListAsync();
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
