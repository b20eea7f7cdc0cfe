using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Handbook;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Languages;

namespace WirPunkt.TestSupport;

/// <summary>A small town with one page in German and English, and a translator who gets files and sends them back.</summary>
public sealed class XliffTown(Installation town) : IAsyncDisposable
{
    public const string German = """
        ## Frist

        Melden Sie sich in 14 Tagen an: [zur Anmeldung](service:anmeldung).

        - Ausweis mitbringen
        - Termin buchen

        """;

    public const string English = """
        ## Deadline

        Register within 14 days: [registration](service:anmeldung).

        - Bring your ID
        - Book an *appointment* (*Termin*)

        """;

    private TemporaryFolder? data;

    public Installation Installation => town;

    public static TemporaryFolder Package(string german = German, string? english = English, string how = "machine")
    {
        var package = SmallTown.Create().With("handbook/umzug/de.md", SmallTown.Page("Umzug", "original", "topic: wohnen\nsummary: Neu hier\nas-of: 2026-11\n", german));
        if (german.Contains("media:bild", StringComparison.Ordinal))
            package.With("media/media.json", """[{"key": "bild", "decoration": true, "credit": "Stadt"}]""").With("media/bild.png", SmallMedia.Png());
        if (english is null) File.Delete(package["handbook/umzug/en.md"]);
        else package.With("handbook/umzug/en.md", SmallTown.Page("Moving", how, "summary: New here\n", english));
        return package;
    }

    public static async Task<XliffTown> Create(string german = German, string? english = English, string how = "machine")
    {
        var data = new TemporaryFolder();
        using var package = Package(german, english, how);
        var town = new XliffTown(await Installation.Empty(data)) { data = data };
        Assert.Empty((await town.Installation.Import(package.Path)).Problems);
        return town;
    }

    public async Task<string> Export(string language = "en", XliffVersion version = XliffVersion.V12)
    {
        using var stream = new MemoryStream();
        await ExportXliff.Of(await town.Content(), _ => true).Run(Language.Find(language)!, version, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public Task<XliffReport> Import(string xliff, string? expected = null) => Import(Encoding.UTF8.GetBytes(xliff), expected);

    public async Task<XliffReport> Import(byte[] xliff, string? expected = null)
    {
        XliffReport? report = null;
        await town.Do(async s => report = await s.GetRequiredService<ImportXliff>().Run(new MemoryStream(xliff), Language.Find(expected)));
        return report!;
    }

    /// <summary>What somebody changes in the German page.</summary>
    public Task Rewrite(string old, string changed) => town.Edit(async db =>
    {
        var text = await db.PageTexts.SingleAsync(t => t.Key == "umzug/de");
        Assert.Contains(old, text.Body, StringComparison.Ordinal);
        text.Body = text.Body.Replace(old, changed, StringComparison.Ordinal);
    });

    public async Task<PageText?> Text(string language = "en") => (await town.Content()).FindAny<PageText>($"umzug/{language}");

    public async Task<TranslationState> State(string language = "en") => TranslationState.Of((await Text(language))!, (await Text("de"))!);

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        data?.Dispose();
    }
}
