using System.Globalization;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory;

public sealed class ServicesPageTests(StarterSite site)
{
    [Theory]
    [InlineData("de", "de-DE")]
    [InlineData("tr", "tr-TR")]
    [InlineData("uk", "uk-UA")]
    public async Task Services_stand_in_the_order_of_the_readers_alphabet(string language, string culture)
    {
        var page = await site.Open($"/{language}/leistungen");
        var names = page.QuerySelectorAll(".link-list a").Select(a => a.TextContent.Trim()).ToList();
        Assert.True(names.Count > 50);
        Assert.Equal(names.Order(StringComparer.Create(CultureInfo.GetCultureInfo(culture), ignoreCase: true)), names);
    }

    [Fact]
    public async Task German_files_Ä_under_A()
    {
        var letters = (await site.Open("/de/leistungen")).QuerySelectorAll(".answer--letter h2").Select(h => h.TextContent).ToList();
        Assert.Equal(letters.Distinct(), letters);
        Assert.Contains("A", letters);
        Assert.DoesNotContain("Ä", letters);
    }
}
