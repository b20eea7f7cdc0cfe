using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WirPunkt.TestSupport;

/// <summary>One running program for all tests of a class that only look: Tuesday, 24 November 2026, 9:30.</summary>
public sealed class SharedSite : IDisposable
{
    public RunningSite Running { get; } = new() { Clock = new FixedClock(2026, 11, 24, 9, 30) };

    public async Task<IHtmlDocument> Open(string path) => await new HtmlParser().ParseDocumentAsync(await Read(path));

    public Task<string> Read(string path) => Running.Browser().GetStringAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> Get(string path) => Running.Browser().GetAsync(path, TestContext.Current.CancellationToken);

    public void Dispose() => Running.Dispose();
}
