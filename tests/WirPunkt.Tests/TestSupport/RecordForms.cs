using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WirPunkt.TestSupport;

/// <summary>Forms of records as a browser sends them: every field as it stands there.</summary>
public static class RecordForms
{
    /// <summary>What a browser would send of these fields; lines end with CR LF.</summary>
    public static IEnumerable<(string Name, string Value)> Values(IParentNode form)
    {
        foreach (var field in form.QuerySelectorAll("input, textarea, select"))
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return (input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (area.Name!, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    yield return (select.Name!, select.Value ?? "");
                    break;
            }
    }

    /// <summary>Opens the form of a record, changes fields and presses a button.</summary>
    public static async Task<HttpResponseMessage> Change(this HttpClient browser, string page, string act, params (string Name, string? Value)[] changed) =>
        await browser.Press(await browser.Open(page), act, changed);

    /// <param name="act">the value of the button: publish, review, draft, plan, withdraw; or a step such as add:documents</param>
    /// <param name="changed">a field with its new value; null takes it out; a name that ends with + adds a value</param>
    public static Task<HttpResponseMessage> Press(this HttpClient browser, IHtmlDocument shown, string act, params (string Name, string? Value)[] changed)
    {
        var form = shown.QuerySelector<IHtmlFormElement>(".record-form form") ?? throw new InvalidOperationException(shown.Body?.TextContent);
        var fields = Values(form).Where(f => changed.All(c => c.Name != f.Name))
            .Concat(changed.Where(c => c.Value is not null).Select(c => (c.Name.TrimEnd('+'), c.Value!)))
            .Append((act.Contains(':', StringComparison.Ordinal) ? "step" : "act", act));
        return browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))), TestContext.Current.CancellationToken);
    }

    public static async Task<IHtmlDocument> Page(this HttpResponseMessage answer) => StarterSite.Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
