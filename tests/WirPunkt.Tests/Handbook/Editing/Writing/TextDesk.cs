using WirPunkt.Platform.Languages;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Writing;

/// <summary>The editor of one text, over HTTP.</summary>
public abstract class TextDesk : IAsyncLifetime
{
    protected DeskTown Town { get; } = new(new FixedClock(2026, 11, 24, 9, 30));
    protected HttpClient Lead { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static string Text(string key, params (string, object?)[] values) => new TextLibrary().In(Language.German)[key, values];

    protected async Task<string> Public(string language) => await Lead.GetStringAsync($"/{language}/seite/umzug", Cancel);

    protected static string Changed => XliffTown.German.Replace("Ausweis mitbringen", "Pass mitbringen", StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => Lead = await Town.Editor();

    public async ValueTask DisposeAsync()
    {
        Lead.Dispose();
        await Town.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
