using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Xliff;

/// <summary>What of a file is refused or left as it was, and the word about it.</summary>
public sealed class RefusedXliffTests : XliffImports
{
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
}
