using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

[assembly: AssemblyFixture(typeof(WirPunkt.TestSupport.StarterSite))]

namespace WirPunkt.TestSupport;

/// <summary>One site on the starter package for all tests that only read; a Tuesday morning in November.</summary>
public sealed class StarterSite : IDisposable
{
    public RunningSite Running { get; } = new() { Clock = new FixedClock(2026, 11, 24, 9, 30) };

    public HttpClient Browser { get; }

    public StarterSite() => Browser = Running.Browser();

    public async Task<IHtmlDocument> Open(string path) => Parsed(await Browser.GetStringAsync(path, TestContext.Current.CancellationToken));

    public Task<HttpResponseMessage> Get(string path) => Browser.GetAsync(path, TestContext.Current.CancellationToken);

    public static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    public void Dispose()
    {
        Browser.Dispose();
        Running.Dispose();
    }
}
