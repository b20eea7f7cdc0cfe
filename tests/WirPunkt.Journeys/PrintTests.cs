using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using WirPunkt.Journeys.TestSupport;

namespace WirPunkt.Journeys;

/// <summary>A page on paper: the answer without the navigation, every word of it, nothing cut off.</summary>
public sealed class PrintTests(SiteInBrowser site)
{
    /// <summary>A4 less 1 cm on each side, at 96 px an inch.</summary>
    private const int PaperWidth = 718;

    private const string Hidden = ".site-nav, .language-switch, .breadcrumb, .search-box, .skip-link, .site-footer nav";

    [Theory]
    [InlineData(KindsOfPage.Service, "de"), InlineData(KindsOfPage.Service, "ar"), InlineData(KindsOfPage.Page, "de"), InlineData(KindsOfPage.Office, "uk"), InlineData(KindsOfPage.PlaceOfThePast, "de")]
    public async Task Navigation_stays_off_the_paper_and_the_answer_is_there(string path, string language)
    {
        await using var window = await site.OpenWindow(new() { ViewportSize = new() { Width = PaperWidth, Height = 1000 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync(path.In(language));
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        foreach (var element in await page.Locator(Hidden).AllAsync()) await Assertions.Expect(element).ToBeHiddenAsync();
        foreach (var element in await page.Locator("h1, h2, .opening-week, .contact a, .prose > p").AllAsync()) await Assertions.Expect(element).ToBeVisibleAsync();
        Check.AssertNone([.. await page.Problems("layout"), .. await page.Problems("contrast")]);
    }

    [Theory]
    [InlineData(KindsOfPage.Service), InlineData(KindsOfPage.Page), InlineData(KindsOfPage.Office)]
    public async Task Paper_has_every_word_of_the_page(string path)
    {
        var (words, paper) = await Print(path.In("de"));
        var printed = Letters(string.Concat(paper.Select(w => w.Text)));
        var lost = words.Split([' ', '\n', '\t', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => !printed.Contains(Letters(w), StringComparison.Ordinal));
        Check.AssertNone(lost.Select(w => $"\"{w}\" is not on the paper"));
    }

    [Fact]
    public async Task Arabic_paper_has_Arabic_letters_German_names_and_hours()
    {
        var (_, paper) = await Print(KindsOfPage.Service.In("ar"));
        var text = string.Join(' ', paper.Select(w => w.Text)).Normalize(System.Text.NormalizationForm.FormKC);
        Assert.Contains("Bürgeramt", text, StringComparison.Ordinal);
        Assert.Contains("18:00", text, StringComparison.Ordinal);
        Assert.True(text.Count(c => c is >= '\u0621' and <= '\u064A') > 300, "Hardly any Arabic letter on the paper");
    }

    /// <summary>It lies on a kitchen table for days: "today" would be wrong tomorrow.</summary>
    [Theory]
    [InlineData("de", "Dienstag, 24. November 2026", "Heute"), InlineData("en", "Tuesday, 24 November 2026", "Today")]
    public async Task Paper_names_its_days_by_date_and_says_how_old_it_is(string language, string date, string today)
    {
        var address = KindsOfPage.Service.In(language);
        var (_, paper) = await Print(address);
        var text = string.Join(' ', paper.Select(w => w.Text));
        Assert.Contains(date, text, StringComparison.Ordinal);
        Assert.DoesNotContain(today, text, StringComparison.Ordinal);
        Assert.Contains(address, text, StringComparison.Ordinal);
    }

    /// <summary>The words that stand in the page's main part, and those on the paper, all within its edges.</summary>
    private async Task<(string OnPage, List<Word> OnPaper)> Print(string address)
    {
        await using var window = await site.OpenWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var words = await page.Locator("main").EvaluateAsync<string>("main => { main.querySelectorAll('.kern-sr-only').forEach(e => e.remove()); return main.innerText; }");
        using var paper = PdfDocument.Open(await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "1cm", Right = "1cm", Bottom = "1cm", Left = "1cm" } }));

        var printed = new List<Word>();
        foreach (var sheet in paper.GetPages())
        {
            var onSheet = sheet.GetWords().ToList();
            Assert.All(onSheet, w => Assert.True(w.BoundingBox.Left >= 0 && w.BoundingBox.Right <= sheet.Width, $"\"{w.Text}\" goes over the edge"));
            printed.AddRange(onSheet);
        }
        return (words, printed);
    }

    /// <summary>Words may be divided at the end of a line.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
