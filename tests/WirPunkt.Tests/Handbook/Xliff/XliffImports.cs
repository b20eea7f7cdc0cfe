using System.Text.RegularExpressions;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Xliff;

/// <summary>Files that come back from translators, and what the import says of them.</summary>
public abstract partial class XliffImports
{
    protected static async Task<PageReport> One(XliffTown town, string file) => Assert.Single((await town.Import(file)).Pages);

    protected static string Remark(PageReport report) => Assert.Single(report.Remarks).Text;

    /// <summary>Every unit translated by writing an x before it.</summary>
    protected static string Translated(string file, string state = "translated") => Source().Replace(file, $"<source>$1</source><target state=\"{state}\">x $1</target>");

    [GeneratedRegex("<source>(.*?)</source>(?:<target[^>]*>.*?</target>)?")]
    protected static partial Regex Source();
}
