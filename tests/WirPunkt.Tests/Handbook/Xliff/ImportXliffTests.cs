using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Xliff;

/// <summary>What is taken over of a file, and what is refused, block by block and page by page.</summary>
public sealed partial class ImportXliffTests
{
    private static async Task<PageReport> One(XliffTown town, string file) => Assert.Single((await town.Import(file)).Pages);

    private static string Remark(PageReport report) => Assert.Single(report.Remarks).Text;

    /// <summary>Every unit translated by writing an x before it.</summary>
    private static string Translated(string file, string state = "translated") => Source().Replace(file, $"<source>$1</source><target state=\"{state}\">x $1</target>");

    [GeneratedRegex("<source>(.*?)</source>(?:<target[^>]*>.*?</target>)?")]
    private static partial Regex Source();

    [Fact]
    public async Task A_page_that_is_missing_comes_into_being()
    {
        await using var town = await XliffTown.Create(english: null);
        var report = await One(town, Translated(await town.Export()));
        Assert.Equal((PageOutcome.Taken, 6), (report.Outcome, report.Changed));
        var text = (await town.Text())!;
        Assert.Equal(("x Umzug", "x Neu hier"), (text.Title, text.Summary));
        Assert.Equal("## x Frist\n\nx Melden Sie sich in 14 Tagen an: [zur Anmeldung](service:anmeldung).\n\n- x Ausweis mitbringen\n- x Termin buchen\n", text.Body);
        Assert.Equal((TranslationHow.Human, null, "de"), (text.Translation.How, text.Translation.Reviewed, text.Translation.Of));
        Assert.False((await town.State()).IsOutdated);
    }

    [Theory]
    [InlineData("final")]
    [InlineData("signed-off")]
    public async Task What_is_signed_off_is_reviewed_today(string state)
    {
        await using var town = await XliffTown.Create(english: null);
        Assert.True((await One(town, Translated(await town.Export(), state))).IsReviewed);
        Assert.NotNull((await town.Text())!.Translation.Reviewed);
    }

    [Theory]
    [InlineData("<mrk mtype=\"seg\" mid=\"1\">Bring</mrk> <mrk mtype=\"seg\" mid=\"2\"/>")]
    [InlineData("<mrk mtype=\"seg\" mid=\"1\">Bring</mrk>")]
    public async Task A_block_with_a_sentence_that_nobody_has_translated_stays_as_it_was(string target)
    {
        await using var town = await XliffTown.Create();
        var cut = "<seg-source><mrk mtype=\"seg\" mid=\"1\">Ausweis</mrk> <mrk mtype=\"seg\" mid=\"2\">mitbringen</mrk></seg-source>";
        var file = Regex.Replace(await town.Export(), "(<source>Ausweis mitbringen</source>)<target[^>]*>.*?</target>", $"$1{cut}<target>{target}</target>");
        Assert.Contains(target, file, StringComparison.Ordinal);
        var report = await One(town, file);
        Assert.Equal((PageOutcome.Unchanged, "xliff.half-block"), (report.Outcome, Remark(report)));
        Assert.Equal(XliffTown.English, (await town.Text())!.Body);
    }

    [Fact]
    public async Task A_segment_without_words_leaves_its_unit_as_it_was()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export(version: XliffVersion.V21)).Replace("<source>Ausweis mitbringen</source><target>Bring your ID</target></segment>",
            "<source>Ausweis</source><target>Take it</target></segment><segment><source> mitbringen</source><target/></segment>", StringComparison.Ordinal);
        Assert.Contains("Take it", file, StringComparison.Ordinal);
        Assert.Equal("xliff.half-block", Remark(await One(town, file)));
        Assert.Equal(XliffTown.English, (await town.Text())!.Body);
    }

    [Theory]
    [InlineData(XliffVersion.V12)]
    [InlineData(XliffVersion.V21)]
    public async Task An_older_file_does_not_undo_what_somebody_wrote_since(XliffVersion version)
    {
        await using var town = await XliffTown.Create();
        var old = await town.Export(version: version);
        await One(town, old.Replace("needs-review-translation\" state-qualifier=\"mt-suggestion", "final", StringComparison.Ordinal).Replace("initial\" subState=\"wirpunkt:machine", "final", StringComparison.Ordinal)
            .Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal));
        var report = await One(town, old);
        Assert.Equal((PageOutcome.Unchanged, "xliff.newer"), (report.Outcome, Remark(report)));
        Assert.Contains("Bring your passport", (await town.Text())!.Body, StringComparison.Ordinal);
        Assert.False((await town.Text())!.Translation.IsUncheckedMachine);

        report = await One(town, old.Replace("Bring your ID", "Take your ID", StringComparison.Ordinal)); // the translator meant it
        Assert.Equal((PageOutcome.Taken, "xliff.newer-taken"), (report.Outcome, Remark(report)));
    }

    [Fact]
    public async Task A_machine_s_page_that_a_person_has_signed_off_needs_no_new_words()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("state=\"needs-review-translation\" state-qualifier=\"mt-suggestion\"", "state=\"final\"", StringComparison.Ordinal);
        Assert.Equal((PageOutcome.Taken, 0), ((await One(town, file)).Outcome, (await town.Text())!.Body == XliffTown.English ? 0 : 1));
        Assert.False((await town.Text())!.Translation.IsUncheckedMachine);
    }

    [Fact]
    public async Task What_is_taken_stands_in_the_history_with_a_revision_and_nothing_else()
    {
        await using var town = await XliffTown.Create(english: null);
        var file = Translated(await town.Export(), "final");
        await town.Import(file);
        await town.Import(file);
        await town.Import(file.Replace("handbook/umzug/", "handbook/fort/", StringComparison.Ordinal));
        var db = town.Installation.Open().ServiceProvider.GetRequiredService<WirPunktDb>();
        Assert.Equal(("content.added", "page-text:umzug/en"), await db.AuditEntries.Where(e => e.Kind != "translation.imported" && e.Kind != "package.imported").Select(e => ValueTuple.Create(e.Kind, e.Record)).SingleAsync(TestContext.Current.CancellationToken));
        Assert.Contains("x Umzug", (await db.Revisions.SingleAsync(TestContext.Current.CancellationToken)).Json, StringComparison.Ordinal);
        var entry = await db.AuditEntries.SingleAsync(e => e.Kind == "translation.imported", TestContext.Current.CancellationToken);
        Assert.Equal(("translation.imported", "page:umzug/en", null), (entry.Kind, entry.Record, entry.Before));
        Assert.Matches("""^{"title":"x Umzug","how":"human","reviewed":"[-0-9]{10}","changed":6}$""", entry.After);
    }

    [Fact]
    public async Task Half_a_page_is_no_page()
    {
        await using var town = await XliffTown.Create(english: null);
        var file = Translated(await town.Export()).Replace("<target state=\"translated\">x Termin buchen</target>", "", StringComparison.Ordinal);
        var report = await One(town, file);
        Assert.Equal((PageOutcome.Refused, "xliff.half"), (report.Outcome, Remark(report)));
        Assert.Null(await town.Text());
    }

    [Fact]
    public async Task A_file_with_some_blocks_only_makes_no_page_either()
    {
        await using var town = await XliffTown.Create(english: null);
        var file = Translated(await town.Export());
        file = Regex.Replace(file, "<trans-unit id=\"b[23].*?</trans-unit>", "", RegexOptions.Singleline);
        Assert.Equal("xliff.half", Remark(await One(town, file)));
        Assert.Null(await town.Text());
    }

    [Fact]
    public async Task What_the_source_got_after_the_download_does_not_cost_the_page()
    {
        await using var town = await XliffTown.Create(english: null);
        var file = Translated(await town.Export());
        await town.Rewrite("- Termin buchen\n", "- Termin buchen\n- Pünktlich sein\n");
        Assert.Equal(PageOutcome.Taken, (await One(town, file)).Outcome);
        Assert.Equal((0, 1), ((await town.State()).Outdated, (await town.State()).Missing));
        Assert.True((await town.State()).IsPaired);
    }

    [Fact]
    public async Task A_block_whose_source_changed_after_the_download_stays_and_the_others_are_taken()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal).Replace("Book an", "Get an", StringComparison.Ordinal);
        await town.Rewrite("Ausweis mitbringen", "Pass mitbringen");
        var report = await One(town, file);
        Assert.Equal((PageOutcome.Taken, 1, "xliff.stale"), (report.Outcome, report.Changed, Remark(report)));
        Assert.Contains("- Bring your ID\n- Get an", (await town.Text())!.Body, StringComparison.Ordinal);
        Assert.Equal(1, (await town.State()).Outdated);
    }

    [Fact]
    public async Task A_block_without_any_text_takes_even_an_older_one_and_counts_as_outdated()
    {
        await using var town = await XliffTown.Create(english: null);
        var file = Translated(await town.Export());
        await town.Rewrite("Ausweis mitbringen", "Pass mitbringen");
        Assert.Equal("xliff.stale-taken", Remark(await One(town, file)));
        Assert.Equal((1, 0), ((await town.State()).Outdated, (await town.State()).Missing));
    }

    [Fact]
    public async Task A_block_that_moved_or_went_since_is_found_or_named()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal).Replace("Deadline", "Time", StringComparison.Ordinal);
        await town.Rewrite("## Frist\n\n", "");
        await town.Rewrite("- Ausweis mitbringen\n- Termin buchen", "- Termin buchen\n- Ausweis mitbringen");
        var report = await One(town, file);
        Assert.Equal((PageOutcome.Taken, 1, "xliff.gone"), (report.Outcome, report.Changed, Remark(report)));
        Assert.Equal("Register within 14 days: [registration](service:anmeldung).\n\n- Book an *appointment* (*Termin*)\n- Bring your passport\n", (await town.Text())!.Body);
        Assert.False((await town.State()).IsOutdated);
    }

    [Fact]
    public async Task A_new_German_block_can_be_translated_alone()
    {
        await using var town = await XliffTown.Create();
        await town.Rewrite("- Termin buchen", "- Foto mitbringen\n- Termin buchen");
        var file = (await town.Export()).Replace("<source>Foto mitbringen</source>", "<source>Foto mitbringen</source><target state=\"translated\">Bring a photo</target>", StringComparison.Ordinal);
        Assert.Equal(1, (await One(town, file)).Changed);
        Assert.EndsWith("- Bring your ID\n- Bring a photo\n- Book an *appointment* (*Termin*)\n", (await town.Text())!.Body, StringComparison.Ordinal);
        Assert.False((await town.State()).IsOutdated);
        Assert.True((await town.Text())!.Translation.IsUncheckedMachine);
    }

    [Fact]
    public async Task An_old_text_that_the_translator_confirms_is_up_to_date_again()
    {
        await using var town = await XliffTown.Create();
        await town.Rewrite("Ausweis mitbringen", "Den Ausweis mitbringen");
        var file = await town.Export();
        Assert.Contains("needs-adaptation", file, StringComparison.Ordinal);
        Assert.Equal(PageOutcome.Unchanged, (await One(town, file)).Outcome);
        Assert.Equal(PageOutcome.Taken, (await One(town, file.Replace("needs-adaptation", "translated", StringComparison.Ordinal))).Outcome);
        Assert.Equal((false, XliffTown.English), ((await town.State()).IsOutdated, (await town.Text())!.Body));
    }

    [Theory]
    [InlineData("<g id=\"1\" ctype=\"link\">registration</g>", "<g id=\"7\">registration</g>", "xliff.marks")]
    [InlineData("<g id=\"1\" ctype=\"link\">registration</g>", "<bpt id=\"1\">[</bpt>registration", "xliff.marks")]
    [InlineData("<g id=\"1\" ctype=\"link\">registration</g>", "<g id=\"1\">re</g><g id=\"1\">gistration</g>", "xliff.marks")]
    [InlineData("<g id=\"1\" ctype=\"link\">registration</g>", "[win](https://casino.example)", "xliff.link")]
    [InlineData("Deadline", "A [deadline](service:fuehrung)", "xliff.link")]
    public async Task A_block_that_breaks_or_adds_links_is_refused_alone(string old, string changed, string remark)
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal);
        Assert.Contains(old, file, StringComparison.Ordinal);
        var report = await One(town, file.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal((PageOutcome.Taken, 1, remark), (report.Outcome, report.Changed, Remark(report)));
        Assert.Equal(XliffTown.English.Replace("your ID", "your passport", StringComparison.Ordinal), (await town.Text())!.Body);
    }

    [Theory]
    [InlineData("<g id=\"1\" ctype=\"link\">registration</g>", "registration", "xliff.links")]
    [InlineData("14 days", "four days", "xliff.numbers")]
    public async Task A_link_or_number_that_is_missing_is_named_but_taken(string old, string changed, string remark)
    {
        await using var town = await XliffTown.Create();
        var report = await One(town, (await town.Export()).Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal((PageOutcome.Taken, 1, remark), (report.Outcome, report.Changed, Remark(report)));
    }

    [Theory]
    [InlineData("Register within", "- Register within")]
    [InlineData("Bring your ID", "1. Bring your ID")]
    [InlineData("Bring your ID", "# Bring your ID")]
    [InlineData("Bring your ID", "&gt; Bring your ID")]
    [InlineData("Bring your ID", "Bring\n\n\nyour ID")]
    [InlineData("Deadline", "# Deadline")]
    public async Task A_text_that_would_build_the_page_otherwise_is_a_text_all_the_same(string old, string changed)
    {
        await using var town = await XliffTown.Create();
        await One(town, (await town.Export()).Replace(old, changed, StringComparison.Ordinal));
        Assert.True((await town.State()).IsPaired);
        Assert.Equal(PageOutcome.Unchanged, (await One(town, await town.Export())).Outcome);
    }

    [Theory]
    [InlineData("***", "xliff.other-kind")]
    [InlineData("[a]: https://example.org", "xliff.other-kind")]
    public async Task A_text_that_would_be_no_block_at_all_is_refused(string text, string remark)
    {
        await using var town = await XliffTown.Create();
        Assert.Equal(remark, Remark(await One(town, (await town.Export()).Replace("Bring your ID", text, StringComparison.Ordinal))));
        Assert.Equal(XliffTown.English, (await town.Text())!.Body);
    }

    [Theory]
    [InlineData("", "xliff.broken")]
    [InlineData("Guten Tag", "xliff.broken")]
    [InlineData("<html><body/></html>", "xliff.no-xliff")]
    [InlineData("<xliff version=\"1.2\"><file", "xliff.broken")]
    [InlineData("<xliff version=\"1.2\"/>", "xliff.no-page")]
    [InlineData("<!DOCTYPE xliff [<!ENTITY a \"b\">]><xliff version=\"1.2\"><file/></xliff>", "xliff.document-type")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xliff version=\"1.2\"><file/></xliff>", "xliff.document-type")]
    [InlineData("<xliff version=\"1.2\"><file original=\"handbook/umzug/de.md\" source-language=\"de\" target-language=\"fr\"/></xliff>", "xliff.no-language")]
    [InlineData("<xliff version=\"1.2\"><file original=\"handbook/umzug/de.md\" source-language=\"de\" target-language=\"de-simple\"/></xliff>", "xliff.no-language")]
    [InlineData("<xliff version=\"1.2\"><file original=\"handbook/umzug/de.md\" source-language=\"de\"/></xliff>", "xliff.no-language")]
    [InlineData("<xliff version=\"1.2\"><file original=\"handbook/umzug/de.md\" source-language=\"de\" target-language=\"ar\"/></xliff>", "xliff.wrong-language")]
    [InlineData("<xliff version=\"2.1\" srcLang=\"fr\" trgLang=\"en\"><file id=\"umzug\"/></xliff>", "xliff.wrong-source")]
    public async Task A_file_that_is_none_or_for_somebody_else_is_refused_with_the_reason(string file, string reason)
    {
        await using var town = await XliffTown.Create();
        Assert.Equal(reason, (await town.Import(file, "en")).Refusal);
    }

    [Fact]
    public async Task Endless_nesting_is_refused()
    {
        await using var town = await XliffTown.Create();
        var deep = string.Concat(Enumerable.Repeat("<mrk>", 100_000)) + "x" + string.Concat(Enumerable.Repeat("</mrk>", 100_000));
        Assert.Equal("xliff.too-deep", (await town.Import((await town.Export()).Replace("Deadline", deep, StringComparison.Ordinal))).Refusal);
    }

    [Fact]
    public async Task Other_pages_of_the_file_do_not_suffer_from_one_that_is_not_there()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal);
        file = file.Replace("<file original", "<file original=\"handbook/fort/de.md\" source-language=\"de\" target-language=\"en\"><body/></file>\n<file original", StringComparison.Ordinal);
        var report = await town.Import(file);
        Assert.Equal((1, 1), (report.Taken, report.Refused));
        Assert.Equal("xliff.no-such-page", Remark(report.Pages.Single(p => p.Page == "fort")));
    }

    [Fact]
    public async Task Units_that_a_tool_has_renamed_are_known_by_their_source()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal).Replace(">Moving<", ">Moving on<", StringComparison.Ordinal);
        var number = 0;
        file = Regex.Replace(file, "<trans-unit id=\"[^\"]*\"", _ => $"<trans-unit id=\"{++number}\"");
        Assert.Equal(2, (await One(town, file)).Changed);
        Assert.Equal("Moving on", (await town.Text())!.Title);
    }

    [Fact]
    public async Task Who_edits_the_page_at_the_same_moment_loses_nothing()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal);
        XliffReport? report = null;
        await town.Installation.Do(async s =>
        {
            // The import has read the page and asks what day it is; then somebody saves the page.
            var clock = new WhenAsked(() => town.Installation.Edit(async other => (await other.PageTexts.SingleAsync(t => t.Key == "umzug/en", TestContext.Current.CancellationToken)).Title = "Mine"));
            var import = new ImportXliff(s.GetRequiredService<WirPunktDb>(), s.GetRequiredService<SaveRecords>(), s.GetRequiredService<Publication>(), s.GetRequiredService<Staff>(), s.GetRequiredService<TextLibrary>(), s.GetRequiredService<Audit>(), clock);
            report = await import.Run(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)), cancel: TestContext.Current.CancellationToken);
        });
        Assert.Equal("xliff.meanwhile", Remark(Assert.Single(report!.Pages)));
        Assert.Equal(0, await town.Installation.Open().ServiceProvider.GetRequiredService<WirPunktDb>().AuditEntries.CountAsync(e => e.Kind != "package.imported", TestContext.Current.CancellationToken));
        Assert.Equal(("Mine", XliffTown.English), ((await town.Text())!.Title, (await town.Text())!.Body));
    }

    [Fact]
    public async Task A_page_that_was_taken_off_the_site_stays_off()
    {
        await using var town = await XliffTown.Create();
        var file = (await town.Export()).Replace("Bring your ID", "Bring your passport", StringComparison.Ordinal);
        await town.Installation.Edit(async db => (await db.PageTexts.SingleAsync(t => t.Key == "umzug/en", TestContext.Current.CancellationToken)).IsWithdrawn = true);
        Assert.Equal("xliff.withdrawn", Remark(await One(town, file)));
        Assert.Null(await town.Text());
    }

    [Fact]
    public async Task A_German_word_that_people_meet_on_doors_is_missed_but_the_page_is_taken()
    {
        await using var town = await XliffTown.Create("Kindergeld gibt es hier.\n", "Money is here.\n");
        await town.Installation.Edit(db =>
        {
            db.Add(new GlossaryTerm { Key = "kindergeld", Term = "Kindergeld", Keep = true, Name = "Kindergeld", Meaning = "Geld für Familien." });
            return Task.CompletedTask;
        });
        var report = await One(town, (await town.Export()).Replace("Money is here", "Money is there", StringComparison.Ordinal));
        Assert.Equal((PageOutcome.Taken, "xliff.kept-word", "Kindergeld"), (report.Outcome, Remark(report), report.Remarks[0].Detail));
    }

    /// <summary>A clock that lets something happen at the moment when it is asked.</summary>
    private sealed class WhenAsked(Func<Task> happens) : TimeProvider
    {
        private bool isOver;

        public override DateTimeOffset GetUtcNow()
        {
            if (!isOver) Task.Run(happens).Wait(TimeSpan.FromSeconds(30));
            isOver = true;
            return base.GetUtcNow();
        }
    }
}
