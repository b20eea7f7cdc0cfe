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

/// <summary>What is taken over of a file, block by block and page by page.</summary>
public sealed class ImportXliffTests : XliffImports
{
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
