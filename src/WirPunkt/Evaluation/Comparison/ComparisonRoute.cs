using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Comparison;

/// <summary>The comparison of towns, <c>/team/auswertung/vergleich</c>.</summary>
internal static class ComparisonRoute
{
    public const string Home = "/team/auswertung/vergleich", File = Home + ".csv";

    /// <summary>Where a town is changed.</summary>
    public const string Records = EditingModule.Contents + "/" + Kind;

    private const string Kind = "vergleichsstadt";

    public static void AddComparison(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<ComparedTown>("towns.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<ComparedTown>(Kind, t => t.Programme is null ? t.Name : $"{t.Name} ({t.Programme})", unconfirmed: t => t.Confidence == Confidence.Low));
        services.AddScoped<IReportSource, ComparisonInReport>();
    }

    public static void MapComparison(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, http => Task.FromResult(StaffPages.Page<ComparisonPage>(new() { [nameof(ComparisonPage.Choice)] = TownChoice.Read(http.Request.Query) })));
        app.MapStaffPage(File, http => Task.FromResult(SpreadsheetFile.Of("staedtevergleich.csv",
            TownTable.Rows(TownChoice.Read(http.Request.Query), http.Has<Visit>().Reading.All<ComparedTown>(), http.Has<TextLibrary>().In(Language.German)))));
    }
}
