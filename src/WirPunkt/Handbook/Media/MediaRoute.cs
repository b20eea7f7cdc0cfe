using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Handbook.Media;

/// <summary><c>/team/medien</c>: what there is, a new one, another file for one.</summary>
internal static class MediaRoute
{
    public static void MapMediaDesk(this IEndpointRouteBuilder app, string address, long largest)
    {
        app.MapStaffPage(address, http => Task.FromResult(Show(http)));
        app.MapStaffForm(address, Add, largest, TooLarge, standsOnPage: true);
        app.MapStaffPage(address + "/{key}", async http => await http.Stored() is { } medium ? await http.ShowOne(medium) : TypedResults.NotFound());
        app.MapStaffForm(address + "/{key}", Replace, largest, TooLarge, standsOnPage: true);
        app.MapStaffForm(address + "/{key}/zurueck", TakeBack);
        app.MapStaffPage(address + "/{key}/datei/{hash}", SendAny);
    }

    private static IResult Show(HttpContext http, TypedMedium? typed = null, IReadOnlyList<FieldProblem>? problems = null) => StaffPages.Page<MediaPage>(new()
    {
        [nameof(MediaPage.Typed)] = typed,
        [nameof(MediaPage.Problems)] = problems ?? [],
        [nameof(MediaPage.Words)] = http.Request.Query["q"].ToString().Trim(),
    }, problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static async Task<IResult> Add(HttpContext http, IFormCollection form)
    {
        var file = form.Files.GetFile("file");
        var typed = TypedMedium.Read(form, file?.FileName);
        if (await Bytes(file, http.RequestAborted) is not { } bytes) return Show(http, typed, [FieldProblem.Of("file", "no-file")]);
        var taken = await http.Has<TakeMedium>().Add(typed, bytes, http.RequestAborted);
        return taken.IsTaken ? StaffPages.GoTo($"{MediaModule.Address}/{taken.Key}?ergebnis=taken") : taken.Outcome == ChangeOutcome.NotAllowed ? TypedResults.NotFound() : Show(http, typed, taken.Problems);
    }

    private static async Task<IResult> Replace(HttpContext http, IFormCollection form)
    {
        if (await http.Stored() is not { } medium) return TypedResults.NotFound();
        if (await Bytes(form.Files.GetFile("file"), http.RequestAborted) is not { } bytes) return await http.ShowOne(medium, [FieldProblem.Of("file", "no-file")]);
        var note = form["note"].ToString().Trim() is { Length: > 0 } said ? said[..Math.Min(said.Length, ChangeForm.LongestNote)] : null;
        return await http.After(medium, await http.Has<TakeMedium>().Replace(medium, bytes, note, http.RequestAborted));
    }

    private static async Task<IResult> TakeBack(HttpContext http, IFormCollection form) =>
        await http.Stored() is { } medium && await http.Has<TakeMedium>().TakeBack(medium, form["file"].ToString(), http.RequestAborted) is { } taken ? await http.After(medium, taken) : TypedResults.NotFound();

    private static async Task<IResult> After(this HttpContext http, Medium medium, TakenMedium taken) =>
        taken.IsTaken ? StaffPages.GoTo($"{MediaModule.Address}/{medium.Key}?ergebnis=taken")
        : taken.Outcome is ChangeOutcome.Conflict or ChangeOutcome.DraftGone ? StaffPages.GoTo($"{MediaModule.Address}/{medium.Key}?ergebnis=changed")
        : taken.Outcome == ChangeOutcome.NotAllowed ? TypedResults.NotFound()
        : await http.ShowOne(medium, taken.Problems);

    private static async Task<IResult> ShowOne(this HttpContext http, Medium medium, IReadOnlyList<FieldProblem>? problems = null)
    {
        if (medium.IsVideo) SecurityHeaders.AllowVideo(http.Response.Headers);
        return StaffPages.Page<MediumPage>(new()
        {
            [nameof(MediumPage.Medium)] = medium,
            [nameof(MediumPage.Files)] = await http.Has<TakeMedium>().FilesOf(medium, http.RequestAborted),
            [nameof(MediumPage.Problems)] = problems ?? [],
            [nameof(MediumPage.Outcome)] = http.Request.Query["ergebnis"].ToString(),
        }, problems is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <summary>Any file that it has or had, for the team: what is off the site is not public, but can be looked at here.</summary>
    private static async Task<IResult> SendAny(HttpContext http)
    {
        if (await http.Stored() is not { } medium) return TypedResults.NotFound();
        var hash = http.GetRouteValue("hash") as string;
        var file = (await http.Has<TakeMedium>().FilesOf(medium, http.RequestAborted)).FirstOrDefault(f => f.Sha256 == hash);
        if (file is null || await http.Has<MediaFiles>().Send(file, http.RequestAborted) is not { } answer) return TypedResults.NotFound();
        SecurityHeaders.WriteForUpload(http.Response.Headers);
        return answer;
    }

    private static IResult TooLarge(HttpContext http) => StaffPages.Page<TooLargePage>(null, StatusCodes.Status413PayloadTooLarge);

    /// <summary>On the site or off it.</summary>
    private static async Task<Medium?> Stored(this HttpContext http)
    {
        await http.Has<Publication>().Reload(http.RequestAborted);
        var key = http.GetRouteValue("key") as string;
        return await http.Has<WirPunktDb>().Set<Medium>().AsNoTracking().SingleOrDefaultAsync(m => m.Key == key, http.RequestAborted);
    }

    private static async Task<byte[]?> Bytes(IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 }) return null;
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
