using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Mail;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory.Freshness;

/// <summary>A small town whose town hall has an address for mail, and the days that pass there.</summary>
public sealed class ConfirmingTown : IDisposable
{
    public const string Mailbox = "rathaus@kleinstadt.example";

    private readonly TemporaryFolder package;

    public ConfirmingTown(string? connection = null, string? discreet = null)
    {
        package = SmallTown.Create();
        if (discreet is not null) File.AppendAllText(package["package.yaml"], $"\ndiscreet: ['{discreet}']\n");
        var organizations = package["directory/organizations.json"];
        File.WriteAllText(organizations, File.ReadAllText(organizations).Replace("\"phones\"", $"\"emails\": [\"{Mailbox}\"], \"phones\"", StringComparison.Ordinal));
        var points = package["service-points.json"]; // somebody else's, so that the town hall has one rhythm
        File.WriteAllText(points, File.ReadAllText(points).Replace("\"confidence\": \"high\"", "\"confidence\": \"high\", \"owner\": \"museum\"", StringComparison.Ordinal));
        Site = new() { Content = package.Path, Clock = Clock, Connection = connection };
        Visitor = Site.Browser();
    }

    /// <summary>A Tuesday, eight o'clock.</summary>
    public FixedClock Clock { get; } = new(2026, 11, 24, 8, 0);
    public RunningSite Site { get; }
    public HttpClient Visitor { get; }

    public async Task LetDaysPass(int days)
    {
        for (var day = 0; day < days; day++)
        {
            Clock.Now += Duration.FromDays(1);
            await RunJobs();
        }
    }

    public Task RunJobs() => Do(s => s.GetRequiredService<AskDueDepartments>().Run(TestContext.Current.CancellationToken));

    public async Task<IReadOnlyList<JobResult>> RunJob() => await Site.Ask(async _ =>
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AskDueDepartments>().Run(TestContext.Current.CancellationToken);
    });

    /// <summary>The lead switches asking on.</summary>
    public Task AskByItself(bool trusted = false, string department = "rathaus") => Change(db => db.Add(new DepartmentChoice { Department = department, IsAsked = true, IsTrusted = trusted }));

    public Task Change(Action<WirPunktDb> change) => Do(async s =>
    {
        var db = s.GetRequiredService<WirPunktDb>();
        change(db);
        await db.SaveChangesAsync();
    });

    public async Task Do(Func<IServiceProvider, Task> work)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>What waits to be sent, oldest first; forgotten afterwards.</summary>
    public async Task<List<OutboxMessage>> Mail()
    {
        var mail = await Site.Ask(db => db.Set<OutboxMessage>().OrderBy(m => m.CreatedAt).ToListAsync());
        await Site.Ask(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        return mail;
    }

    /// <summary>Where the link in a mail leads.</summary>
    public static string LinkIn(OutboxMessage mail) => mail.Text[mail.Text.IndexOf("/bestaetigen/", StringComparison.Ordinal)..].Trim();

    /// <summary>Sends the form of a record, or the one for all, as the page shows it.</summary>
    public Task<HttpResponseMessage> Answer(string link, IHtmlDocument shown, string act, string? record, params (string Name, string Value)[] entered)
    {
        var form = shown.Forms.Single(f => f.QuerySelector($"button[value={act}]") is not null
            && (record is null ? f.ClassList.Contains("confirm-all") : f.QuerySelectorAll("input").OfType<IHtmlInputElement>().Any(i => i.Value == record || i.Value.StartsWith(record + "@", StringComparison.Ordinal)) && !f.ClassList.Contains("confirm-all")));
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Select(i => (i.Name!, i.Value))
            .Concat(form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(t => (t.Name!, t.Value)))
            .Where(f => entered.All(e => e.Name != f.Item1)).Concat(entered).Append(("act", act));
        return Visitor.PostAsync(link, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))), TestContext.Current.CancellationToken);
    }

    public async Task<string> Read(string path) => (await Visitor.Open(path)).Body!.TextContent;

    public void Dispose()
    {
        Visitor.Dispose();
        Site.Dispose();
        package.Dispose();
    }
}
