using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Web;

public sealed class BreadcrumbTests(StarterSite site)
{
    [Theory]
    [InlineData("/tr/stelle/buergeramt", "de")]
    [InlineData("/tr/ort/rathaus", "de")]
    [InlineData("/tr/wir-punkt/treff-am-see", "de")]
    [InlineData("/tr/leistung/anmeldung", null)]
    public async Task The_last_step_of_the_way_says_its_language(string path, string? language) =>
        Assert.Equal(language, (await site.Open(path)).QuerySelector(".breadcrumb [aria-current]")!.GetAttribute("lang"));
}
