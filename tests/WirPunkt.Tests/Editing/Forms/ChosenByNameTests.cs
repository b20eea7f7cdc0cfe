using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Forms;

/// <summary>Who fills in a form reads names, not keys and codes.</summary>
public sealed class ChosenByNameTests : IDisposable
{
    private const string Office = "/team/inhalte/stelle/museum";

    private readonly TemporaryFolder package = SmallTown.Create();
    private readonly RunningSite site;

    public ChosenByNameTests() => site = new RunningSite { Content = package.Path };

    private Organization Museum => site.Services.GetRequiredService<Publication>().Current.FindAny<Organization>("museum")!;

    [Fact]
    public async Task An_office_belongs_to_another_by_its_name()
    {
        var editor = await (await site.Add(Roles.Editor)).SignIn();
        var parent = (IHtmlSelectElement)(await editor.Open(Office)).QuerySelector("#f-parent")!;
        Assert.Equal(("", "Rathaus Kleinstadt"), (parent.Value, parent.Options.Single(o => o.Value == "rathaus").Text));
        await editor.Change(Office, "publish", ("f.parent", "rathaus"));
        Assert.Equal("rathaus", Museum.Parent);
        Assert.Equal("Rathaus Kleinstadt", ((IHtmlSelectElement)(await editor.Open(Office)).QuerySelector("#f-parent")!).SelectedOptions.Single().Text);
    }

    [Fact]
    public async Task A_key_of_nothing_stays_to_be_seen()
    {
        var editor = await (await site.Add(Roles.Editor)).SignIn();
        var refused = await (await editor.Change(Office, "publish", ("f.parent", "gibt-es-nicht"))).Page();
        Assert.Equal("gibt-es-nicht", ((IHtmlSelectElement)refused.QuerySelector("#f-parent")!).Value);
    }

    [Fact]
    public async Task Languages_are_chosen_by_what_those_who_speak_them_call_them()
    {
        var editor = await (await site.Add(Roles.Editor)).SignIn();
        var known = await (await editor.Change(Office, "know:languages")).Page();
        var line = await (await editor.Press(known, "add:languages")).Page();
        var languages = (IHtmlSelectElement)line.QuerySelector("#f-languages-0")!;
        Assert.Equal(("Українська", "русский"), (languages.Options.Single(o => o.Value == "uk").Text, languages.Options.Single(o => o.Value == "ru").Text.ToLowerInvariant()));
        await editor.Press(line, "publish", ("f.languages[0]", "ru"));
        Assert.Equal(["ru"], Museum.Languages!);
    }

    public void Dispose()
    {
        site.Dispose();
        package.Dispose();
    }
}
