using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing.Blocks;
using WirPunkt.Handbook.Editing.Looking;
using WirPunkt.Handbook.Editing.Machine;
using WirPunkt.Handbook.Editing.Replacing;
using WirPunkt.Handbook.Editing.Tree;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Editing;

/// <summary>Where the texts of the handbook are written: the tree of pages, the editor of a text, translation block by block, search and replace.</summary>
internal static class PagesDesk
{
    public const string Address = "/team/seiten";

    /// <summary>Bytes of a request. A text may be far shorter, but whoever pasted too much gets it back with a word about it.</summary>
    public const int LargestRequest = 24 * 1024 * 1024;

    public static void AddPagesDesk(this IServiceCollection services)
    {
        services.AddSingleton<LinkTargets>();
        services.AddSingleton<ITextAdvice, AdviceOnTexts>();
        services.AddScoped<OpenText>();
        services.AddScoped<SubmitText>();
        services.AddScoped<LookAtText>();
        services.AddScoped<OpenBlocks>();
        services.AddScoped<SubmitBlocks>();
        services.AddScoped<SuggestTranslations>();
        services.AddScoped<ReplaceInTexts>();
        services.AddSingleton(s => new TranslationService(TranslationService.Named(s.GetRequiredService<IConfiguration>())));
    }

    public static void MapPagesDesk(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Address, TreeRoute.Show);
        app.MapStaffPage(Address + "/verweise", FindLinks);
        app.MapReplacing(Address + "/ersetzen");
        app.MapStaffPage(Address + "/{key}/{code}", TextRoute.Show);
        app.MapStaffForm(Address + "/{key}/{code}", TextRoute.Take, LargestRequest, TooLong, standsOnPage: true);
        app.MapStaffForm(Address + "/{key}/{code}/vorschau", TextRoute.Preview, LargestRequest, TooLong);
        app.MapBlocks(Address + "/{key}/{code}/abschnitte");
    }

    public static string AddressOf(string key) => $"{Address}/{key}";

    /// <summary>The page and language of an address, when the person may write there.</summary>
    public static (Page Page, Language Language)? TextAsked(this HttpContext http)
    {
        var (visit, key, code) = (http.Has<Visit>(), http.GetRouteValue("key") as string, http.GetRouteValue("code") as string);
        return visit.Reading.Catalog.FindAny<Page>(key) is { } page && visit.Municipality.OfferedLanguages().FirstOrDefault(l => l.Code == code) is { } language && http.Has<Staff>().Account!.MayWrite(language)
            ? (page, language) : null;
    }

    /// <summary>Who edits writes in all languages, a translator in their own; the German text is the editors'.</summary>
    public static bool MayWrite(this Account account, Language language) =>
        account.Has(Roles.Lead | Roles.Editor) || (account.Has(Roles.Translator) && language != Language.German && account.Languages.Contains(language.Code));

    public static IResult TooLong(HttpContext http) => StaffPages.Page<TooLongPage>(null, StatusCodes.Status413PayloadTooLarge);

    private static Task<IResult> FindLinks(HttpContext http) =>
        Task.FromResult<IResult>(TypedResults.Json(http.Has<LinkTargets>().Find(http.Request.Query["q"].ToString(), http.Has<Visit>().Reading.Catalog)));
}
