namespace WirPunkt.Platform.Content.Reports;

/// <summary>docs/content.md: what the package holds, in which languages, and how hard it is to read.</summary>
public sealed class ContentReport(IEnumerable<ReportSection> sections) : Report
{
    private const string Head = """
        # What the content holds

        Made by the program: `WirPunkt report content content/boeblingen`. A test compares this file with it (`ContentReportTests`;
        `WRITE_DOCS=1` writes it anew).
        """;

    public override string Name => "content";

    public override string Write(PackageContents package) =>
        string.Join("\n\n", sections.Select(s => s.Write(package).TrimEnd()).Where(s => s.Length > 0).Prepend(Head)) + "\n";
}
