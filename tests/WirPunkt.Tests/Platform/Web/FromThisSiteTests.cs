using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WirPunkt.Platform.Web;

public sealed class FromThisSiteTests
{
    [Theory]
    [InlineData("https://wir-punkt.example", null, true)]
    [InlineData("http://localhost:5080", null, true)]
    [InlineData(null, null, true)]
    [InlineData("https://evil.example", null, false)]
    [InlineData("https://wir-punkt.example.evil.example", null, false)]
    [InlineData("http://wir-punkt.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData("null", "same-origin", true)]
    [InlineData("https://wir-punkt.example", "cross-site", false)]
    [InlineData("https://wir-punkt.example", "same-site", false)]
    public void A_form_is_taken_from_the_public_address_and_the_one_that_was_asked(string? origin, string? fetchSite, bool taken)
    {
        var services = new ServiceCollection().AddSingleton(new PublicUrl(new ConfigurationManager { ["WIRPUNKT_URL"] = "https://wir-punkt.example" })).BuildServiceProvider();
        var request = new DefaultHttpContext { RequestServices = services }.Request;
        request.Host = new HostString("localhost", 5080);
        if (origin is not null) request.Headers.Origin = origin;
        if (fetchSite is not null) request.Headers["Sec-Fetch-Site"] = fetchSite;
        Assert.Equal(taken, FromThisSite.IsFromHere(request));
    }
}
