namespace WirPunkt.Platform.Content.Rules;

/// <summary>A rule that holds for records of every kind; the module that knows enough for it registers it.</summary>
public abstract class ContentRule
{
    /// <summary>What is wrong with a record.</summary>
    public virtual IEnumerable<FieldProblem> Problems(ContentRecord record, PackageContents package) => [];

    /// <summary>What is allowed but should not stay so.</summary>
    public virtual IEnumerable<FieldProblem> Hints(ContentRecord record, PackageContents package) => [];

    /// <summary>Every single place behind a hint that only counts them.</summary>
    public virtual IEnumerable<FieldProblem> LanguageDetails(ContentRecord record, PackageContents package) => [];
}
