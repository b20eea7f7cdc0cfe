using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>A report as tagged PDF, printed by Chromium where one is installed. It gets one file, without scripts and without network.</summary>
public sealed class ReportPdf(PrintedReports printed, IServiceScopeFactory scopes, ILoggerFactory logs, IConfiguration settings, TextLibrary library)
{
    /// <summary>Path of Chromium; <c>off</c>: none is used.</summary>
    public const string Setting = "WIRPUNKT_CHROMIUM";

    /// <summary>Where distributions put it; the one without windows is enough.</summary>
    public static readonly IReadOnlyList<string> KnownPlaces = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>One at a time: a browser takes hundreds of megabytes.</summary>
    private static readonly SemaphoreSlim One = new(1);

    private string? Browser => settings[Setting] switch
    {
        "off" => null,
        { Length: > 0 } named => named,
        _ => KnownPlaces.FirstOrDefault(File.Exists),
    };

    public bool IsPossible => Browser is not null;

    /// <returns>Null where no browser is installed, or it did not print.</returns>
    public async Task<byte[]?> Of(EvaluationReport report, CancellationToken cancel = default)
    {
        if (Browser is not { } browser) return null;
        await One.WaitAsync(cancel);
        if (printed.Find(report) is { } kept)
        {
            One.Release();
            return kept;
        }
        var folder = System.IO.Directory.CreateTempSubdirectory("wirpunkt-report-");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "report.html"), Path.Combine(folder.FullName, "report.pdf"));
            await File.WriteAllTextAsync(page, await Paper(report, cancel), Encoding.UTF8, cancel);
            return await Print(browser, page, pdf, Path.Combine(folder.FullName, "profile"), cancel) ? printed.Keep(report, await File.ReadAllBytesAsync(pdf, cancel)) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
            One.Release();
        }
    }

    private async Task<bool> Print(string browser, string page, string pdf, string profile, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var flag in (string[])["--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--user-data-dir={profile}", $"--print-to-pdf={pdf}"]) start.ArgumentList.Add(flag);
        if (Environment.UserName == "root") start.ArgumentList.Add("--no-sandbox"); // Chromium refuses otherwise; in containers
        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        try
        {
            using var process = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            try
            {
                await Task.WhenAll(process.StandardError.ReadToEndAsync(patience.Token), process.StandardOutput.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
                return process.ExitCode == 0 && File.Exists(pdf);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                return false;
            }
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            logs.CreateLogger<ReportPdf>().NoBrowser(browser, e.Message);
            return false;
        }
    }

    private async Task<string> Paper(EvaluationReport report, CancellationToken cancel)
    {
        var styles = await File.ReadAllTextAsync(Assets.FileOf("charts.css"), cancel) + await File.ReadAllTextAsync(Assets.FileOf("report.css"), cancel);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visit>().Begin(Language.German, ReportRoute.At(report.Id));
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var shown = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPaper.Report)] = report, [nameof(ReportPaper.Words)] = library.In(Language.German), [nameof(ReportPaper.Styles)] = styles });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportPaper>(shown)).ToHtmlString());
    }
}

internal static partial class ReportPdfLog
{
    [LoggerMessage(LogLevel.Warning, "No PDF: {Browser} cannot be started: {Reason}")]
    public static partial void NoBrowser(this ILogger logger, string browser, string reason);
}
