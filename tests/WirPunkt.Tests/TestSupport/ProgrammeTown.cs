using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Jobs;
using WirPunkt.Volunteering;

namespace WirPunkt.TestSupport;

/// <summary>The small town with a volunteer programme, running: two channels, two places, texts to sign, people who lead and who apply.</summary>
public sealed class ProgrammeTown : IAsyncDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create()
        .With("channels.yaml", "- { key: flyer, name: { de: Flyer, en: Leaflet } }\n- { key: amtsblatt, name: { de: Amtsblatt } }\n")
        .With("programme.yaml", "- { key: aufgabe, title: { de: Was Sie tun, en: What you do }, text: { de: 'Sie [helfen](service:anmeldung).', en: You help. } }\n")
        .With("declarations.yaml", Declarations("1"))
        .With("training/wege/de.md", Module("Wege zeigen", "Gehen Sie mit."))
        .With("training/reden/de.md", Module("Reden", "Hören Sie zu."))
        .With("service-points.json", """
            [{"key": "treff", "kind": "wir-punkt", "name": "Wir-Punkt im Rathaus", "organization": "rathaus", "location": "markt", "fact": {"source": null, "confidence": "high"}},
             {"key": "see", "kind": "wir-punkt", "name": "Wir-Punkt am See", "fact": {"source": null, "confidence": "high"}}]
            """);

    public ProgrammeTown(string? connection)
    {
        Site = new() { Content = package.Path, Clock = Clock, Connection = connection, Settings = { ["WIRPUNKT_SMTP"] = "smtp://127.0.0.1:1?tls=no" } }; // mail stays in the outbox
        Visitor = Site.Browser();
    }

    public FixedClock Clock { get; } = new(2026, 11, 3, 9, 30);
    public RunningSite Site { get; }

    /// <summary>Somebody who is not signed in.</summary>
    public HttpClient Visitor { get; }

    public static string Declarations(string version) => $$"""
        - { key: schweigen, kind: confidentiality, text-version: '{{version}}', title: { de: Verschwiegenheit, en: Confidentiality }, text: { de: Ich schweige., de-simple: Ich sage nichts weiter., en: I keep silent. } }
        - { key: daten, kind: data-protection, text-version: '{{version}}', title: { de: Datenschutz }, text: { de: Ich schütze Daten. } }
        """;

    public static string Module(string title, string text) => $$"""
        ---
        title: {{title}}
        minutes: 30
        goals: Sie können es.
        as-of: 2026-11
        must-answer: [Wohin geht man?]
        check:
        - { question: Was ist richtig?, right: [Ja, Genau], wrong: [Nein], because: So ist es. }
        - { question: Und was hier?, right: [Doch], wrong: [Nie], because: Auch das. }
        ---
        {{text}}
        """;

    public async Task<HttpClient> Lead() => await (await Site.Add(Roles.Lead)).SignIn();

    /// <summary>Sends the application as a browser does.</summary>
    public Task<HttpResponseMessage> Apply(string name = "Ada Lotse", string email = "ada@example.org", string channel = "flyer", string language = "de", params (string Name, string Value)[] more)
    {
        (string, string)[] typed = [("name", name), ("email", email), ("phone", ""), ("spoken", "ar"), ("level", "Native"), ("spoken", "de"), ("level", "Good"), ("times", "montags"), ("site", "treff"), ("channel", channel), ("consent", "yes"), ("website", "")];
        return Visitor.PostAsync($"/{language}/mitmachen", new FormUrlEncodedContent(typed.Where(t => more.All(m => m.Name != t.Item1)).Concat(more).Select(t => KeyValuePair.Create(t.Item1, t.Item2))), TestContext.Current.CancellationToken);
    }

    public Task<Volunteer> Volunteer(string name = "Ada Lotse") => Site.Ask(db => db.Volunteers.AsNoTracking().SingleAsync(v => v.Name == name));

    /// <summary>The lead's interview with what was agreed: four hours a week.</summary>
    public static Task<HttpResponseMessage> Interview(HttpClient lead, Volunteer volunteer, params (string Name, string Value)[] more)
    {
        var address = $"/team/lotsen/{volunteer.Id}/gespraech";
        (string, string)[] typed = [("on", "2026-11-03"), ("from", "2026-11-03"), ("until", ""), ("per-week", "4"), ("per-month", "16"), ("day", "Monday"), ("day", "Tuesday"), ("site.treff", "wanted"), ("site.see", "excluded"), ("language", "de"), ("language", "ar"), ("notes", "GEHEIMNIS"), ("boundaries", "keine Wege")];
        return lead.Send(address, address, [.. typed.Where(t => more.All(m => m.Name != t.Item1)), .. more]);
    }

    /// <summary>A volunteer with an account, signed in.</summary>
    public async Task<(HttpClient Browser, Volunteer Volunteer)> Guide(string name, string language = "de")
    {
        var member = await Site.Add(Roles.Guide, $"{name.ToLowerInvariant()}@example.org", language);
        var volunteer = new Volunteer { Name = name, Email = member.Email, Language = language, AppliedOn = new(2026, 10, 1), AccountId = member.Id };
        await Site.Ask(db =>
        {
            db.Add(volunteer);
            return db.SaveChangesAsync();
        });
        return (await member.SignIn(), volunteer);
    }

    public async Task<IReadOnlyList<JobResult>> Run<TJob>() where TJob : IJob
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TJob>().Run(TestContext.Current.CancellationToken);
    }

    /// <summary>What was changed in the database is published.</summary>
    public Task Reload() => Site.Services.GetRequiredService<Platform.Content.Publication>().Reload(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await Site.DisposeAsync();
        package.Dispose();
    }
}

/// <summary>Tests of the programme run on both engines.</summary>
public abstract class ProgrammeTests(Engine engine) : IAsyncLifetime
{
    private ProgrammeTown? town;

    protected ProgrammeTown Town => town!;

    public async ValueTask InitializeAsync() => town = new ProgrammeTown(await engine.Connection());

    public async ValueTask DisposeAsync()
    {
        if (town is not null) await town.DisposeAsync();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
