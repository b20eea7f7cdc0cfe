using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>The lead changes what is signed: then it is another version.</summary>
public sealed class DeclarationTests : IAsyncLifetime
{
    private const string Form = "/team/inhalte/erklaerung/schweigen";
    private readonly ProgrammeTown town = new(null);
    private HttpClient lead = null!;

    public async ValueTask InitializeAsync() => lead = await town.Lead();

    private Declaration Public => town.Site.Services.GetRequiredService<Publication>().Current.Find<Declaration>("schweigen")!;

    [Fact]
    public async Task Another_German_text_needs_another_version()
    {
        var refused = await lead.Change(Form, "publish", ("f.text.de", "Ich sage nichts."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = StarterSite.Parsed(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Bitte tragen Sie eine neue Fassung ein", page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ich sage nichts.", page.QuerySelector("[name='f.text.de']")!.TextContent.Trim());
        Assert.Equal("Ich schweige.", Public.Text.German);

        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Change(Form, "publish", ("f.text.de", "Ich sage nichts."), ("f.textVersion", "2"))).StatusCode);
        Assert.Equal(("Ich sage nichts.", "2"), (Public.Text.German, Public.TextVersion));
    }

    [Fact]
    public async Task A_better_translation_is_the_same_version()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await lead.Change(Form, "publish", ("f.text.en", "I tell nobody."))).StatusCode);
        Assert.Equal(("I tell nobody.", "1"), (Public.Text.ByLanguage["en"], Public.TextVersion));
    }

    public async ValueTask DisposeAsync() => await town.DisposeAsync();
}
