using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Mail;

public sealed class SendMailTests
{
    private static readonly Letter Hello = new(Language.Find("ar")!, "رسالة", ["مرحباً", "<b>kein Fett</b>"], "https://wir-punkt.example/konto/link/x", "فتح");

    private static async Task Write(RunningSite site) => await site.Ask(async db =>
    {
        await using var scope = site.Services.CreateAsyncScope();
        var own = scope.ServiceProvider;
        own.GetRequiredService<Outbox>().Add("anna@example.org", Hello);
        return await own.GetRequiredService<Database.WirPunktDb>().SaveChangesAsync();
    });

    private static Task<int> Send(RunningSite site) => site.Services.GetRequiredService<SendMail>().Run(TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_message_goes_to_the_mail_server_with_both_parts_and_is_forgotten()
    {
        await using var server = new SmallMailServer();
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path, Settings = { ["WIRPUNKT_SMTP"] = server.Address + "?tls=no", ["WIRPUNKT_MAIL_FROM"] = "wir-punkt@boeblingen.example" } };
        await Write(site);
        Assert.Equal(1, await Send(site));
        var mail = Assert.Single(server.Received);
        Assert.All(["From: wir-punkt@boeblingen.example", "To: anna@example.org", "multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8"], part => Assert.Contains(part, mail, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, await site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.Equal(0, await Send(site));
    }

    [Fact]
    public async Task A_message_that_nobody_takes_is_tried_again_later_and_the_reason_is_kept()
    {
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path, Settings = { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1?tls=no" } };
        await Write(site);
        Assert.Equal(0, await Send(site));
        Assert.Equal(0, await Send(site));
        var waiting = await site.Ask(db => db.Set<OutboxMessage>().SingleAsync());
        Assert.Equal(1, waiting.Attempts);
        Assert.False(string.IsNullOrEmpty(waiting.Problem));
        Assert.True(waiting.NextAttemptAt > waiting.CreatedAt.AddSeconds(50));
    }

    [Fact]
    public async Task What_was_given_up_is_tried_once_more_after_a_start_and_forgotten_after_a_month()
    {
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path };
        await Write(site);
        await Write(site);
        var last = await site.Ask(db => db.Set<OutboxMessage>().MaxAsync(m => m.Id));
        await site.Ask(db => db.Set<OutboxMessage>().ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, OutboxMessage.MostAttempts).SetProperty(m => m.Problem, "falsches Passwort")));
        await site.Ask(db => db.Set<OutboxMessage>().Where(m => m.Id == last).ExecuteUpdateAsync(set => set.SetProperty(m => m.CreatedAt, m => m.CreatedAt.AddDays(-31))));
        Assert.Equal(0, await Send(site));
        await site.Services.GetRequiredService<SendMail>().Resume(TestContext.Current.CancellationToken);
        Assert.Equal(1, await Send(site));
        Assert.Equal(0, await site.Ask(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task Two_instances_send_a_message_once()
    {
        await using var database = await PostgresDatabase.Create();
        await using var server = new SmallMailServer();
        using var package = SmallTown.Create();
        Dictionary<string, string> settings = new() { ["WIRPUNKT_SMTP"] = server.Address + "?tls=no" };
        using var one = new RunningSite { Content = package.Path, Connection = database.ConnectionOf("one"), Settings = settings };
        using var other = new RunningSite { Content = package.Path, Connection = database.ConnectionOf("other"), Settings = settings };
        for (var i = 0; i < 10; i++) await Write(one);
        await Task.WhenAll(Send(one), Send(other));
        Assert.Equal(10, server.Received.Count);
    }

    [Fact]
    public async Task What_somebody_wrote_is_text_in_the_message_too()
    {
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path };
        await Write(site);
        var message = await site.Ask(db => db.Set<OutboxMessage>().SingleAsync());
        Assert.Contains("&lt;b&gt;kein Fett", message.Html, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\" dir=\"rtl\"", message.Html, StringComparison.Ordinal);
        Assert.Contains("<b>kein Fett</b>", message.Text, StringComparison.Ordinal);
    }
}
