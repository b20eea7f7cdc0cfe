using AngleSharp.Html.Dom;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>What a machine is asked, what it is never asked, and what becomes of its answers.</summary>
public sealed class MachineTests
{
    private const string Blocks = "/team/seiten/umzug/ar/abschnitte";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Das kostet 12 Euro.")]
    [InlineData("Das ist kostenlos.")]
    [InlineData("Nach § 17 müssen Sie sich anmelden.")]
    [InlineData("Melden Sie sich innerhalb von zwei Wochen an.")]
    [InlineData("Die Widerspruchsfrist beginnt morgen.")]
    [InlineData("Spätestens am Monatsende.")]
    [InlineData("Nach einem Jahr geht das.")]
    [InlineData("Rufen Sie 115 an.")]
    public void Amounts_periods_deadlines_and_paragraphs_are_left_to_people(string german) => Assert.True(MachineLimits.IsForPersons(german));

    [Theory]
    [InlineData("Bringen Sie Ihren Ausweis mit.")]
    [InlineData("Im Rathaus hilft man Ihnen.")]
    public void Other_sentences_are_not(string german) => Assert.False(MachineLimits.IsForPersons(german));

    [Theory]
    [InlineData("/v2/translate", "DeepL-Auth-Key geheim")]
    [InlineData("/v1", "Bearer geheim")]
    public async Task What_is_missing_is_proposed_marked_and_saved_by_a_person_only(string path, string key)
    {
        await using var machine = await new SmallTranslator().Start();
        await using var town = new DeskTown(settings: new() { ["WIRPUNKT_TRANSLATOR"] = machine.Address + path, ["WIRPUNKT_TRANSLATOR_KEY"] = "geheim" });
        using var lead = await town.Editor();
        await DeskTown.Write(lead, "ar", "withdraw");
        await DeskTown.Write(lead, "de", "publish", XliffTown.German + "\nFragen Sie [im Amt](service:anmeldung) früh nach dem Bescheid.\n");

        var shown = await lead.Open(Blocks);
        var typed = shown.QuerySelectorAll("textarea[name^=block]").Cast<IHtmlTextAreaElement>().Select(a => (a.Name!, a.Name == "block-2" ? "" : a.Value)).ToArray();
        var page = StarterSite.Parsed(await (await lead.Send(shown, Blocks, [.. typed, ("act", "machine")])).Content.ReadAsStringAsync(Cancel));
        Assert.All(machine.Asked, a => Assert.Equal(key, a.Key));
        Assert.DoesNotContain(machine.Asked, a => a.Text.Contains("14", StringComparison.Ordinal) || a.Text.Contains("service:", StringComparison.Ordinal) || a.Text.Contains("Frist", StringComparison.Ordinal));
        Assert.Contains(machine.Asked, a => a.Text.Contains("früh nach", StringComparison.Ordinal));
        Assert.Equal("x Fragen Sie [im Amt](service:anmeldung) früh nach dem Bescheid.", DeskTown.Value(page, "#block-6"));
        Assert.NotNull(page.QuerySelector("label[for=block-6] .state--MachineMade"));
        Assert.Contains("قرار", machine.Asked.Single(a => a.Text.Contains("Bescheid", StringComparison.Ordinal)).Whole.Replace("\\u0642\\u0631\\u0627\\u0631", "قرار", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);

        var blocks = page.QuerySelectorAll("textarea[name^=block]").Cast<IHtmlTextAreaElement>().Select(a => (a.Name!, a.Value)).ToArray();
        Assert.Contains("ergebnis=published", (await lead.Send(page, Blocks, [.. blocks, ("act", "publish")])).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.True((await town.Text("ar"))!.Translation.IsUncheckedMachine);
    }

    [Theory]
    [InlineData(500, "x")]
    [InlineData(200, "<g id=\"9\">kaputt</g>")]
    [InlineData(200, "kaputt</g>")]
    [InlineData(200, "<x id=\"1\"/>kaputt")]
    public async Task A_machine_that_fails_proposes_nothing(int status, string answer)
    {
        await using var machine = await new SmallTranslator { Status = status, Answer = _ => answer }.Start();
        await using var town = new DeskTown(settings: new() { ["WIRPUNKT_TRANSLATOR"] = machine.Address + "/v2/translate" });
        using var lead = await town.Editor();
        var shown = await lead.Open("/team/seiten/lage/ar/abschnitte");
        var page = StarterSite.Parsed(await (await lead.Send(shown, "/team/seiten/lage/ar/abschnitte", ("act", "machine"))).Content.ReadAsStringAsync(Cancel));
        Assert.Equal("", DeskTown.Value(page, "#block-2"));
        Assert.Contains("hat nichts vorgeschlagen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(machine.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("file:///etc/passwd")]
    public void Without_an_address_there_is_no_machine(string? address) =>
        Assert.Null(TranslationService.Named(new Microsoft.Extensions.Configuration.ConfigurationManager { ["WIRPUNKT_TRANSLATOR"] = address }));
}
