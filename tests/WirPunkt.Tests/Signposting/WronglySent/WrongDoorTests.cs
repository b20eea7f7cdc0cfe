using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
        Assert.Equal(("2026-11", "museum", "rathaus", "anmeldung", 2), (door.Month, door.From, door.To, door.Service, door.Count));
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

    private async Task Post(string path, string from)
    {
        using var browser = site.Browser();
        using var form = new FormUrlEncodedContent([new("from", from)]);
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
