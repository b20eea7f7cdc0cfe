using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Evaluation.Indicators;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Report;

/// <summary>From one button to a report that nobody changes any more.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private const string Home = "/team/auswertung/bericht";

    private readonly RunningSite site = new() { Clock = new FixedClock(2026, 11, 27, 9, 0), Settings = { ["WIRPUNKT_CHROMIUM"] = "off" } };
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync()
    {
        await site.Simulate(new(2026, 1), 9);
        await site.Publish();
        await site.Ask(db =>
        {
            db.ProgrammeMonths.Add(new() { Month = "2026-09", Blocks = 34, BlocksKept = 30, FormHelpBlocks = 9, FormHelpKept = 9, OnDuty = 12, Languages = 7, Sites = 4, OpenMinutes = 3600, ShiftMinutes = 6000 });
            db.RecruitmentCounts.Add(new() { HalfYear = "2026-1", Channel = "flyer", Step = RecruitmentStep.Trained, Count = 11 });
            return db.SaveChangesAsync();
        });
        lead = await (await site.Add(Roles.Lead)).SignIn();
    }

    public async ValueTask DisposeAsync()
    {
        lead.Dispose();
        await site.DisposeAsync();
    }

    private async Task<string> Draft(string kind = "Council", string from = "2026-01", string to = "2026-09")
    {
        var answer = await lead.Send(Home, Home, ("kind", kind), ("from", from), ("to", to));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static string TextOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".report")!.TextContent;

    [Fact]
    public async Task A_draft_has_sentences_with_published_numbers_each_with_its_origin()
    {
        var page = await lead.Open(await Draft());
        Assert.Contains("30 von 34 (88 %)", TextOf(page), StringComparison.Ordinal);
        var numbers = page.QuerySelectorAll(".report__number");
        Assert.True(numbers.Length > 10);
        Assert.All(numbers, n => Assert.NotNull(page.QuerySelector(n.NextElementSibling!.QuerySelector("a")!.GetAttribute("href")!)));
        Assert.DoesNotContain("{", TextOf(page), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".report svg[role=img]"));
        Assert.Contains("kein Chromium installiert", page.Body!.TextContent, StringComparison.Ordinal); // the browser prints instead
    }

    [Fact]
    public async Task The_lead_edits_sentences_and_numbers_stay_until_they_are_renewed()
    {
        var report = await Draft();
        var shown = await lead.Open(report + "/bearbeiten");
        var first = shown.QuerySelector("textarea")!.TextContent;
        Assert.Equal(HttpStatusCode.SeeOther, (await Edit(shown, report, "Wir haben {guides-presence} Mal geöffnet. <script>alert(1)</script>")).StatusCode);
        Assert.NotEmpty(first);
        Assert.Contains("Wir haben 30 von 34 (88 %)", TextOf(await lead.Open(report)), StringComparison.Ordinal);
        Assert.Empty((await lead.Open(report)).QuerySelectorAll(".report script"));

        await site.Ask(db => db.ProgrammeMonths.ExecuteUpdateAsync(set => set.SetProperty(m => m.BlocksKept, 17)));
        Assert.Contains("30 von 34", TextOf(await lead.Open(report)), StringComparison.Ordinal);
        await lead.Send(report, report, ("act", "renew"));
        Assert.Contains("Wir haben 17 von 34 (50 %)", TextOf(await lead.Open(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_edit_at_once_do_not_overwrite_each_other()
    {
        var report = await Draft();
        var (mine, theirs) = (await lead.Open(report + "/bearbeiten"), await lead.Open(report + "/bearbeiten"));
        await Edit(theirs, report, "Der andere Text.");
        var refused = await Edit(mine, report, "Mein Text.");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Mein Text.", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Der andere Text.", TextOf(await lead.Open(report)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_report_stays_as_it_is()
    {
        var report = await Draft("Funder");
        var edit = await lead.Open(report + "/bearbeiten");
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(report, report, ("act", "finish"))).StatusCode);
        var late = await Edit(edit, report, "Zu spät.");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var told = StarterSite.Parsed(await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("inzwischen festgeschrieben", told.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zu spät.", told.QuerySelector("textarea")!.TextContent); // can be copied, not saved
        Assert.Null(told.QuerySelector("form.report-edit button"));
        var page = await lead.Open(report);
        Assert.DoesNotContain("Zu spät.", TextOf(page), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Forms, f => f.GetAttribute("action") == report);
        Assert.Equal(["report.drafted", "report.finished"], await site.Ask(db => db.Set<AuditEntry>().Where(e => e.Kind.StartsWith("report.")).OrderBy(e => e.At).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_finished_report_is_public_with_its_files_and_what_is_for_the_funder_is_not()
    {
        var (council, draft, funder) = (await Draft(), await Draft("Interim"), await Draft("Funder"));
        foreach (var report in (string[])[council, funder]) await Finish(report);
        using var visitor = site.Browser();
        var listed = (await visitor.Open("/de/statistik")).QuerySelectorAll("a[href^='/de/bericht/']").Select(a => a.GetAttribute("href")!);
        var address = "/de/bericht/" + council.Split('/')[^1];
        Assert.Equal([address], listed);
        Assert.Equal(address, (await lead.Open(council)).QuerySelector("a[href^='/de/bericht/']")!.GetAttribute("href"));

        await site.Ask(db => db.ProgrammeMonths.ExecuteUpdateAsync(set => set.SetProperty(m => m.BlocksKept, 17)));
        var page = await visitor.Open(address);
        Assert.Contains("30 von 34 (88 %)", TextOf(page), StringComparison.Ordinal);
        Assert.Equal("de", (await visitor.Open(address.Replace("/de/", "/ar/", StringComparison.Ordinal))).QuerySelector(".report")!.GetAttribute("lang"));
        foreach (var file in page.QuerySelectorAll("main a[href^='/bericht/']").Select(a => a.GetAttribute("href")!).ToList())
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(file, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var hidden in ((string[])[draft, funder]).Select(r => r.Split('/')[^1]))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/de/bericht/{hidden}", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/bericht/{hidden}.csv", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task Numbers_that_are_made_up_are_said_to_be()
    {
        Assert.DoesNotContain("simuliert", TextOf(await lead.Open(await Draft())), StringComparison.Ordinal);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Audit>().AddSimulation("test");
            await scope.ServiceProvider.GetRequiredService<Platform.Database.WirPunktDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var report = await Draft();
        Assert.Contains("Diese Zahlen sind simuliert", (await lead.Open(report)).QuerySelector(".report__head")!.TextContent, StringComparison.Ordinal);
        using var file = new MemoryStream(await lead.GetByteArrayAsync(report + "/docx", TestContext.Current.CancellationToken));
        using var document = WordprocessingDocument.Open(file, false);
        Assert.Contains("Diese Zahlen sind simuliert", document.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
        using var visitor = site.Browser();
        Assert.Contains("Diese Zahlen sind simuliert", (await visitor.Open("/de/statistik")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Worum es ging (simuliert)", await visitor.GetStringAsync("/statistik/daten.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_with_a_place_without_number_is_not_finished()
    {
        var report = await Draft();
        await Edit(await lead.Open(report + "/bearbeiten"), report, "Es waren {gibt-es-nicht}.");
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Send(report, report, ("act", "finish"))).StatusCode);
        Assert.False(await site.Ask(db => db.Set<EvaluationReport>().AnyAsync(r => r.FinishedOn != null)));
    }

    [Fact]
    public async Task What_came_after_the_months_of_the_report_is_not_judged()
    {
        await site.Ask(db =>
        {
            db.ProgrammeMonths.Add(new() { Month = "2026-10", OnDuty = 0 });
            db.Add(new FixedTarget { HalfYear = "2026-2", Indicator = "im-dienst", Number = 1, Target = 12, Threshold = 8, FixedOn = new(2026, 6, 11) });
            return db.SaveChangesAsync();
        });
        var page = await lead.Open(await Draft());
        Assert.Contains(page.QuerySelectorAll(".report__table tbody tr"), r => r.TextContent.Contains("Lots*innen im Dienst", StringComparison.Ordinal) && r.TextContent.Contains("Ziel erreicht", StringComparison.Ordinal));
        Assert.Contains("Juli 2026 bis September 2026", TextOf(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_and_money_are_reckoned_on_the_same_hours()
    {
        async Task<IEnumerable<string>> Bases()
        {
            var id = Guid.Parse((await Draft()).Split('/')[^1]);
            return (await site.Ask(db => db.Set<EvaluationReport>().SingleAsync(r => r.Id == id))).Facts.Where(f => f.Key is "use-per-hour" or "money-per-hour").Select(f => f.Base);
        }
        Assert.All(await Bases(), b => Assert.Contains("laut ihren Öffnungszeiten", b, StringComparison.Ordinal)); // the roster does not know every month
        await site.Ask(db =>
        {
            db.ProgrammeMonths.AddRange(Enumerable.Range(1, 8).Select(m => new ProgrammeMonth { Month = $"2026-0{m}", OpenMinutes = 3000 }));
            return db.SaveChangesAsync();
        });
        var kept = (await Bases()).ToList();
        Assert.Equal(2, kept.Count);
        Assert.All(kept, b => Assert.Contains("geteilt durch 460 Stunden, in denen laut Dienstplan", b, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_document_is_valid_and_says_the_same_as_the_page()
    {
        var report = await Draft();
        using var file = new MemoryStream(await lead.GetByteArrayAsync(report + "/docx", TestContext.Current.CancellationToken));
        using var document = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Contains("30 von 34 (88 %)", body.InnerText, StringComparison.Ordinal);
        var page = await lead.Open(report);
        Assert.Equal(page.QuerySelectorAll(".report h2").Select(h => h.TextContent), body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(p => p.InnerText));
        var charts = document.MainDocumentPart.ChartParts.ToDictionary(document.MainDocumentPart.GetIdOfPart);
        Assert.Equal(page.QuerySelectorAll(".report section:not(.report__annex) svg[role=img]").Length, charts.Count);
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(), d => Assert.Contains("Balkendiagramm", d.Description!.Value, StringComparison.Ordinal));
        foreach (var svg in page.QuerySelectorAll(".report section:not(.report__annex) svg[role=img]"))
        {
            var id = svg.QuerySelector("title")!.Id!.Replace("-title", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
            Assert.Equal(svg.QuerySelectorAll(".chart__number").Select(n => n.TextContent), charts[id].ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.DataLabel>().Select(l => l.InnerText));
            using var numbers = SpreadsheetDocument.Open(charts[id].EmbeddedPackagePart!.GetStream(), false);
            Assert.Equal(svg.QuerySelectorAll(".chart__number").Length + 1, numbers.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
        }
        Assert.All(body.Elements<Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
    }

    [Fact]
    public async Task The_numbers_are_a_file_for_spreadsheets()
    {
        var lines = (await lead.GetStringAsync(await Draft() + "/csv", TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("art;kennung;zeile;spalte;wert;grundlage;zeitraum;quelle;stand", lines[0].TrimStart('\ufeff'));
        Assert.Contains(lines, l => l.StartsWith("zahl;guides-presence;;;30 von 34 (88 %);", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("tabelle;use-topic;Arbeit;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-09", "2026-01"), InlineData("", "2026-01"), InlineData("2026-13", "2027-01"), InlineData("gestern", "heute"), InlineData("1990-01", "2026-01")]
    public async Task Months_that_are_no_span_are_said(string from, string to)
    {
        var refused = await lead.Send(Home, Home, ("kind", "Council"), ("from", from), ("to", to));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(from, StarterSite.Parsed(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector("#from")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_nobody_knows_is_left_out_and_the_lead_is_told()
    {
        var page = await lead.Open(await Draft(from: "2020-01", to: "2020-06"));
        Assert.DoesNotContain("{", TextOf(page), StringComparison.Ordinal);
        Assert.Contains("use-contacts", page.QuerySelector(".not-on-paper code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_administration_has_to_write_must_be_written_before_it_is_finished()
    {
        var report = await Draft();
        Assert.Contains("[Vorschlag der Verwaltung", (await lead.Open(report)).QuerySelector(".report mark")!.TextContent, StringComparison.Ordinal);
        var refused = await lead.Send(report, report, ("act", "finish"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("[Vorschlag der Verwaltung", StarterSite.Parsed(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelector(".not-on-paper")!.TextContent, StringComparison.Ordinal);
        await Finish(report);
        Assert.Contains("Die Wir-Punkte bleiben.", TextOf(await lead.Open(report)), StringComparison.Ordinal);
    }

    /// <summary>The lead writes what is still to be written.</summary>
    private async Task Finish(string report)
    {
        var shown = await lead.Open(report + "/bearbeiten");
        var fields = shown.QuerySelectorAll("form.report-edit [name]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? System.Text.RegularExpressions.Regex.Replace(area.Value, @"^\[(?!table:).*\]$", "Die Wir-Punkte bleiben.", System.Text.RegularExpressions.RegexOptions.Multiline) : f.GetAttribute("value") ?? ""));
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.PostAsync(report + "/bearbeiten", new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Send(report, report, ("act", "finish"))).StatusCode);
    }

    private Task<HttpResponseMessage> Edit(AngleSharp.Html.Dom.IHtmlDocument shown, string report, string text)
    {
        var fields = shown.QuerySelectorAll("form.report-edit [name]").Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : f.GetAttribute("value") ?? "")).ToList();
        var first = fields.FindIndex(f => f.Key == "text");
        fields[first] = KeyValuePair.Create("text", text);
        return lead.PostAsync(report + "/bearbeiten", new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }
}
