using AngleSharp.Html.Dom;

namespace WirPunkt.TestSupport;

/// <summary>The forms of the team as a browser sends them, and signing in with them.</summary>
public static class TeamForms
{
    /// <summary>Fills in the form that posts to an address, as it was shown, and sends it.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string page, string action, params (string Name, string Value)[] entered)
    {
        var shown = await browser.Open(page);
        return await browser.Send(shown, action, entered);
    }

    public static Task<HttpResponseMessage> Send(this HttpClient browser, IHtmlDocument shown, string action, params (string Name, string Value)[] entered)
    {
        var form = shown.Forms.FirstOrDefault(f => f.GetAttribute("action") == action || f.QuerySelector($"[formaction='{action}']") is not null);
        Assert.True(form is not null, $"no form for {action}");
        var fields = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Where(i => i.Type is not ("checkbox" or "submit") && !string.IsNullOrEmpty(i.Name))
            .Where(i => entered.All(e => e.Name != i.Name)).Select(i => (i.Name!, i.Value)).Concat(entered);
        return browser.PostAsync(action, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))), TestContext.Current.CancellationToken);
    }

    public static async Task<IHtmlDocument> Open(this HttpClient browser, string page)
    {
        var answer = await browser.GetAsync(page, TestContext.Current.CancellationToken);
        return StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A browser in which this person has signed in.</summary>
    public static async Task<HttpClient> SignIn(this Member member)
    {
        var browser = member.Site.Browser();
        var answer = await browser.Send("/konto/anmelden", "/konto/anmelden", ("email", member.Email), ("password", Team.Password));
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.StatusCode);
        if (member.Key is null) return browser;
        answer = await browser.Send("/konto/zweiter-faktor", "/konto/zweiter-faktor", ("code", Team.CodeOf(member.Key)));
        Assert.Equal("/team", answer.Headers.Location?.ToString());
        return browser;
    }
}
