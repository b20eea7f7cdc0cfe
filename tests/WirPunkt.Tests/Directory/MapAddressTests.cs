using WirPunkt.TestSupport;

namespace WirPunkt.Directory;

public sealed class MapAddressTests(StarterSite site)
{
    private static readonly Fact Sure = new() { Confidence = Confidence.High };

    [Fact]
    public void Without_coordinates_the_map_looks_for_the_address()
    {
        var place = new Location { Key = "rathaus", Name = "Rathaus", Street = "Marktplatz 16", PostalCode = "71032", City = "Böblingen", Fact = Sure };
        Assert.Equal("geo:0,0?q=Marktplatz%2016%2C%2071032%20B%C3%B6blingen", MapAddress.ForApp(place));
        Assert.Equal("https://www.openstreetmap.org/search?query=Marktplatz%2016%2C%2071032%20B%C3%B6blingen", MapAddress.ForBrowser(place));
    }

    [Fact]
    public void Coordinates_lead_to_the_spot()
    {
        var place = new Location { Key = "rathaus", Name = "Rathaus", City = "Böblingen", Latitude = 48.6853, Longitude = 9.0113, Fact = Sure };
        Assert.Equal("geo:48.6853,9.0113?q=B%C3%B6blingen", MapAddress.ForApp(place));
        Assert.Equal("https://www.openstreetmap.org/?mlat=48.6853&mlon=9.0113#map=18/48.6853/9.0113", MapAddress.ForBrowser(place));
    }

    [Theory]
    [InlineData("/ar/ort/rathaus"), InlineData("/de/stelle/buergeramt"), InlineData("/de/wir-punkt/treff-am-see"), InlineData("/en/laufzettel/leistung/anmeldung")]
    public async Task Where_an_address_stands_alone_the_map_is_a_tap_away(string path)
    {
        var page = await site.Open(path);
        Assert.NotNull(page.QuerySelector("a[href^='geo:0,0?q=']"));
        Assert.NotNull(page.QuerySelector("a[href^='https://www.openstreetmap.org/search?query='][rel~=noopener]"));
    }

    [Fact]
    public async Task A_place_of_the_past_is_on_no_map() => Assert.Null((await site.Open("/de/ort/bahnhofstr27")).QuerySelector("a[href^='geo:']"));
}
