using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.People;
using WirPunkt.Volunteering.Recruitment.Channels;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>The programme's homepage with the application, <c>/de/mitmachen</c>; the channels' short addresses, <c>/m/flyer</c>; the lead's figures.</summary>
internal static class RecruitmentRoute
{
    public const string Home = "/mitmachen", Channels = "/team/lotsen/kanaele";

    /// <summary>Bytes: all fields at their longest, percent-encoded.</summary>
    private const int LongestForm = 64 * 1024;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string WithdrawAt(string token) => $"{Home}/zurueckziehen/{token}";

    public static string ShortAddress(RecruitmentChannel channel) => $"/m/{channel.Key}";

    public static void MapRecruitment(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapMethods(Home, Reading, (string? von, Visit visit) => visit.ShowHome(ApplicationForm.Empty(von ?? "")));
        pages.MapPost(Home, (Delegate)Take).AddEndpointFilter<FromThisSite>().RequireRateLimiting(RateLimits.Applying);
        pages.MapMethods(Home + "/danke/{token?}", Reading, (string? token, Visit visit, HttpContext http) => http.NotKept(visit.Show<AppliedPage>(new() { [nameof(AppliedPage.Token)] = token })));
        pages.MapMethods(WithdrawAt("{token}"), Reading, (Delegate)ShowWithdraw);
        pages.MapPost(WithdrawAt("{token}"), (Delegate)Withdraw).AddEndpointFilter<FromThisSite>().RequireRateLimiting(RateLimits.Applying);
        RequestDelegate lead = LeadHome;
        app.MapMethods("/m/{key}", Reading, lead).ExcludeFromDescription();
        app.MapStaffPage(Channels, ShowFigures);
        app.MapStaffPage(Channels + "/{key}", http => Task.FromResult<IResult>(http.Has<Visit>().Reading.Find<RecruitmentChannel>(http.GetRouteValue("key") as string) is { } channel
            ? StaffPages.Page<ChannelSheetPage>(new() { [nameof(ChannelSheetPage.Channel)] = channel })
            : TypedResults.NotFound()));
    }

    /// <summary>From a poster to the homepage in the reader's language. The channel stands in the address: no cookie is needed.</summary>
    private static Task LeadHome(HttpContext http)
    {
        var (reading, key) = (http.Has<Reading>(), http.GetRouteValue("key") as string);
        var language = LanguageNegotiation.Pick(http.Request.Headers.AcceptLanguage, reading.Municipality.OfferedLanguages());
        var channel = reading.Find<RecruitmentChannel>(key) ?? (reading.All<RecruitmentChannel>(c => key is not null && c.FormerKeys?.Contains(key) == true) is [var renamed, ..] ? renamed : null);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept-Language";
        http.Response.Redirect($"/{language.Code}{Home}" + (channel is null ? default : QueryString.Create("von", channel.Key)));
        return Task.CompletedTask;
    }

    private static async Task<IResult> Take(HttpContext http)
    {
        var visit = http.Has<Visit>();
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.ContentLength is null || !http.Request.HasFormContentType) return TypedResults.BadRequest();
        if (http.Request.ContentLength > LongestForm) return visit.ShowHome(ApplicationForm.Empty(""), [], StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestForm;

        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = ApplicationForm.Read(sent);
        if (form.Problems() is { Count: > 0 } problems) return visit.ShowHome(form, problems, StatusCodes.Status422UnprocessableEntity);
        if (sent["website"].ToString().Length > 0) return StaffPages.GoTo(visit.Link(Home + "/danke")); // the field that no person sees
        var token = await http.Has<Apply>().Run(form, http.RequestAborted);
        return StaffPages.GoTo(visit.Link(token is null ? Home + "/danke" : $"{Home}/danke/{token}"));
    }

    private static async Task<IResult> ShowWithdraw(string token, HttpContext http, Visit visit) =>
        http.NotKept(visit.Show<WithdrawPage>(new() { [nameof(WithdrawPage.Token)] = await http.Applicant(token) is null ? null : token }));

    /// <summary>Needs no consent, no account, no reason.</summary>
    private static async Task<IResult> Withdraw(string token, HttpContext http, Visit visit)
    {
        if (await http.Applicant(token) is { } volunteer) await http.Has<ForgetVolunteer>().Run(volunteer, "withdrawn", http.RequestAborted);
        return http.NotKept(visit.Show<WithdrawPage>(new() { [nameof(WithdrawPage.IsDone)] = true }));
    }

    /// <summary>Who has an account leaves from there; everybody before that with the link.</summary>
    private static Task<Volunteer?> Applicant(this HttpContext http, string token)
    {
        var hash = Apply.HashOf(token);
        return http.Has<WirPunktDb>().Volunteers.SingleOrDefaultAsync(v => v.WithdrawHash == hash && v.AccountId == null, http.RequestAborted);
    }

    private static async Task<IResult> ShowFigures(HttpContext http) => StaffPages.Page<ChannelsPage>(new()
    {
        [nameof(ChannelsPage.Counts)] = await http.Has<WirPunktDb>().RecruitmentCounts.AsNoTracking().ToListAsync(http.RequestAborted),
        [nameof(ChannelsPage.HalfYear)] = http.Request.Query["halbjahr"].ToString() is { Length: > 0 } halfYear ? halfYear : null,
    });

    private static RazorComponentResult ShowHome(this Visit visit, ApplicationForm form, IReadOnlyList<string>? problems = null, int status = StatusCodes.Status200OK)
    {
        var page = visit.Show<ProgrammePage>(new() { [nameof(ProgrammePage.Form)] = form, [nameof(ProgrammePage.Problems)] = problems ?? [], [nameof(ProgrammePage.IsTooLong)] = status == StatusCodes.Status413PayloadTooLarge });
        page.StatusCode = status;
        visit.MayBeKept = false; // it depends on the channel that was asked for
        visit.Query = form.Channel.Length == 0 ? "" : QueryString.Create("von", form.Channel).ToString();
        return page;
    }

    private static RazorComponentResult NotKept(this HttpContext http, RazorComponentResult page)
    {
        http.Has<Visit>().MayBeKept = false;
        http.Response.Headers.CacheControl = "no-store";
        return page;
    }
}
