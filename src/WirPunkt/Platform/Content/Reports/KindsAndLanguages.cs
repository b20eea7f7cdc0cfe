namespace WirPunkt.Platform.Content.Reports;

/// <summary>Every kind of record with its number and the languages in which it is complete; a new kind appears by itself.</summary>
public sealed class KindsAndLanguages : ReportSection
{
    public override string Write(PackageContents package)
    {
        var table = new MarkdownTable(["kind", "records", "public", .. package.Languages.Select(l => l.Code)]);
        foreach (var kind in package.Records.Select(r => r.Record).GroupBy(r => r.GetType()))
        {
            var languages = kind.Select(r => r.TextLanguages(package)).OfType<IReadOnlyCollection<string>>().ToList();
            table.Row([kind.Key.Name, kind.Count(), kind.Count(r => r.IsPublic), .. package.Languages.Select(l => languages.Count == 0 ? (object)"" : languages.Count(t => t.Contains(l.Code)))]);
        }
        return $"""
            ## Kinds and languages

            In how many records of a kind every text is there in a language. Records without translated texts of their own (an office
            whose name says all) are counted as records only; a `PageText` is a language of its `Page`.

            {table}
            """;
    }
}
