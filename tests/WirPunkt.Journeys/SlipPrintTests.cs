using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using WirPunkt.Directory;
using WirPunkt.Journeys.TestSupport;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting;
using WirPunkt.Signposting.Concerns;

namespace WirPunkt.Journeys;

/// <summary>Every slip there is, in every language, on one sheet of A4 each.</summary>
public sealed class SlipPrintTests(SiteInBrowser site)
{
    /// <summary>Puts the bodies of the pages one behind the other, each on a sheet of its own; gives back how high each is, in CSS pixels.</summary>
    private const string PutTogether = """
        async addresses => {
          const bodies = await Promise.all(addresses.map(async a => new DOMParser().parseFromString(await (await fetch(a)).text(), "text/html").body));
          document.body.replaceChildren(...bodies.map(body => {
            const sheet = document.createElement("div");
            sheet.style.breakAfter = "page";
            sheet.append(...body.childNodes);
            return sheet;
          }));
          await document.fonts.ready;
          return [...document.body.children].map(sheet => sheet.getBoundingClientRect().height);
        }
        """;

    public static TheoryData<string> Languages { get; } = [.. Language.All.Select(l => l.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task A_slip_fits_on_one_sheet_for_every_service_and_every_way_there(string language)
    {
        var reading = new Reading(site.Services.GetRequiredService<Publication>());
        var services = reading.All<Service>().Select(s => $"/laufzettel/leistung/{s.Key}");
        var ways = reading.All<Concern>().SelectMany(c => SlipsOf(c, [], reading)); // they say more: why this office, and what is needed first
        var addresses = services.Concat(ways).Select(s => s.In(language)).ToList();
        Assert.True(addresses.Count > 300);
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = 703, Height = 1032 } }); // A4 less 12 mm on each side
        var page = await window.NewPageAsync();
        await page.GotoAsync(addresses[0]);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var heights = await page.EvaluateAsync<double[]>(PutTogether, addresses);

        using var paper = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        var longest = addresses.Zip(heights).OrderByDescending(a => a.Second).Take(5).Select(a => $"{a.First}: {a.Second:0} px");
        Assert.True(paper.NumberOfPages == addresses.Count, $"{addresses.Count} slips on {paper.NumberOfPages} sheets; the longest: {string.Join(", ", longest)}");
    }

    private static IEnumerable<string> SlipsOf(Concern concern, IReadOnlyList<string> answers, Reading reading)
    {
        var way = Wayfinding.Of(concern, answers, reading)!;
        if (way.Asks is { } question) return question.Answers.SelectMany(a => SlipsOf(concern, [.. answers, a.Key], reading));
        return way.Destination is { HasSlip: true } ? [way.SlipPath] : [];
    }
}
