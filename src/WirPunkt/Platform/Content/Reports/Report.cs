namespace WirPunkt.Platform.Content.Reports;

/// <summary>A document that the program writes from a package, in Markdown.</summary>
public abstract class Report
{
    /// <summary>As the command line calls it.</summary>
    public abstract string Name { get; }

    public abstract string Write(PackageContents package);
}

/// <summary>A section of docs/content.md; every module tells what is its own.</summary>
public abstract class ReportSection
{
    public abstract string Write(PackageContents package);
}
