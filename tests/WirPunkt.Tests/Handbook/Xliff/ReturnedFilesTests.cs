using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Files in the style of the tools that translators use.</summary>
public sealed class ReturnedFilesTests : IAsyncLifetime
{
    private XliffTown town = null!;

    public async ValueTask InitializeAsync() => town = await XliffTown.Create();

    private async Task<(PageReport Report, PageText Text)> Return(string file)
    {
        var report = await town.Import(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests/WirPunkt.Tests/Handbook/Xliff/Returned", file), TestContext.Current.CancellationToken), "en");
        Assert.Null(report.Refusal);
        return (Assert.Single(report.Pages), (await town.Text())!);
    }

    [Fact]
    public async Task Trados_cuts_sentences_names_paths_and_signs_off()
    {
        var (report, text) = await Return("trados.sdlxliff");
        Assert.Equal((PageOutcome.Taken, 2), (report.Outcome, report.Changed));
        Assert.Equal("Moving house", text.Title);
        Assert.Contains("You have 14 days: [register here](service:anmeldung).\n", text.Body, StringComparison.Ordinal);
        Assert.Equal(TranslationHow.Human, text.Translation.How);
        Assert.NotNull(text.Translation.Reviewed);
    }

    [Fact]
    public async Task MemoQ_reorders_renames_and_has_states_and_pairs_of_its_own()
    {
        var (report, text) = await Return("memoq.mqxliff");
        Assert.Equal((PageOutcome.Taken, 2), (report.Outcome, report.Changed));
        Assert.Contains("within 14\u00A0days: [registration & more](service:anmeldung).\n\n- Bring your ID\n- Make an appointment (*Termin*)\n", text.Body, StringComparison.Ordinal);
        Assert.True(text.Translation.IsUncheckedMachine, "a machine's words are still on the page");
    }

    [Fact]
    public async Task OmegaT_breaks_lines_and_fills_what_nobody_translated_with_the_source()
    {
        var (report, text) = await Return("omegat.xlf");
        Assert.Equal((PageOutcome.Taken, 1), (report.Outcome, report.Changed));
        Assert.Equal("Moving", text.Title);
        Assert.Contains("\n\nRegister [here](service:anmeldung) within 14 days.\n\n- Bring your ID\n", text.Body, StringComparison.Ordinal);
        Assert.True(text.Translation.IsUncheckedMachine);
    }

    [Fact]
    public async Task Weblate_approves_and_leaves_out_states()
    {
        var (report, text) = await Return("weblate.xlf");
        Assert.Equal((PageOutcome.Taken, 2), (report.Outcome, report.Changed));
        Assert.Equal("Moving to a new flat", text.Title);
        Assert.StartsWith("## Period\n", text.Body, StringComparison.Ordinal);
        Assert.Contains("- Book an *appointment* (*Termin*)\n", text.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_for_version_2_may_cut_a_unit_and_change_the_order_of_its_sentences()
    {
        var (report, text) = await Return("segmented-2.xlf");
        Assert.Equal((PageOutcome.Taken, 2), (report.Outcome, report.Changed));
        Assert.Contains("\n\n[Register](service:anmeldung) within 14 days.\n\n- Take your ID\n- Book an", text.Body, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();
}
