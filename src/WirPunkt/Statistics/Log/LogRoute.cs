using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;
using WirPunkt.Platform.Web.Delivery;
using WirPunkt.Statistics.Counters;

namespace WirPunkt.Statistics.Log;

/// <summary>The log, <c>/team/desk/log</c>: plain forms, and beside them what its script asks for.</summary>
internal static class LogRoute
{
    public const string Home = "/team/desk/log", Begin = Home + "/schicht", Tap = Home + "/kontakt", Change = Home + "/aendern", End = Home + "/ende",
        Batch = Home + "/batch", Token = Home + "/token", Pack = Home + "/paket", Offline = Home + "/ohne-netz", Worker = "/desk-worker.js", ShiftCookie = "wirpunkt-shift";

    /// <summary>Entries in one batch.</summary>
    public const int LongestBatch = 200;

    public static void MapLog(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(Home, http => http.ShowLog());
        app.MapStaffPage<OfflinePage>(Offline);
        app.MapStaffForm(Begin, BeginShift);
        app.MapStaffForm(Tap, CountTap);
        app.MapStaffForm(Change, ChangeEntry);
        app.MapStaffForm(End, FinishShift);
        app.MapStaffForm(Batch, TakeBatch, longest: 128 * 1024);
        app.MapStaffPage(Token, http => Task.FromResult<IResult>(Json(new JsonObject { ["token"] = http.Has<IAntiforgery>().GetAndStoreTokens(http).RequestToken })));
        app.MapStaffPage(Pack, http => Task.FromResult<IResult>(Json(PackOf(http))));
        app.MapGet(Worker, (RequestDelegate)(http =>
        {
            http.Response.Headers.CacheControl = "no-cache"; // one address for all versions: the browser asks for a new one
            http.Response.ContentType = "text/javascript; charset=utf-8";
            return http.Response.SendFileAsync(Assets.FileOf("desk-worker.js"), http.RequestAborted);
        })).ExcludeFromDescription();
    }

    /// <summary>The shift that this device has begun by the form, without script.</summary>
    public static async Task<OpenShift?> ShiftOf(this HttpContext http) =>
        Guid.TryParse(http.Request.Cookies[ShiftCookie], out var id) ? await http.Has<WirPunktDb>().Set<OpenShift>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) : null;

    private static async Task<IResult> ShowLog(this HttpContext http, string? problem = null)
    {
        var shift = await http.ShiftOf();
        return StaffPages.Page<LogPage>(new()
        {
            [nameof(LogPage.Shift)] = shift,
            [nameof(LogPage.Last)] = Guid.TryParse(http.Request.Query["letzter"], out var last) ? shift?.Entries.Find(e => e.Id == last) : null,
            [nameof(LogPage.IsEnded)] = http.Request.Query.ContainsKey("beendet"),
            [nameof(LogPage.Problem)] = problem,
        }, problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> BeginShift(HttpContext http, IFormCollection form)
    {
        var (known, site) = (new LogCategories(http.Has<Visit>().Reading.Catalog), form["site"].ToString());
        if (!known.HasSite(site)) return await http.ShowLog("unknown");
        var shift = new OpenShift { Id = Guid.NewGuid(), Site = site, Day = http.Today(), Language = known.Said(Feature.Language, form["language"]), Channel = known.Said(Feature.Channel, form["channel"]) };
        http.Has<WirPunktDb>().Add(shift);
        await http.Has<WirPunktDb>().SaveChangesAsync(http.RequestAborted);
        http.Response.Cookies.Append(ShiftCookie, shift.Id.ToString(), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/team/desk", MaxAge = TimeSpan.FromDays(2), IsEssential = true });
        return StaffPages.GoTo(Home);
    }

    private static string? Said(this LogCategories known, Feature feature, string? category) => category is not null && category != Features.NotRecorded && known.Has(feature, category) ? category : null;

    private static async Task<IResult> CountTap(HttpContext http, IFormCollection form)
    {
        if (await http.ShiftOf() is not { } shift) return StaffPages.GoTo(Home);
        var (today, topic) = (http.Today(), form["topic"].ToString());
        Dictionary<Feature, string?> said = new() { [Feature.Topic] = topic, [Feature.Language] = shift.Language, [Feature.Channel] = shift.Channel };
        var entry = new SentEntry(Guid.TryParse(form["id"], out var id) ? id : Guid.NewGuid(), shift.Id, shift.Site, SentEntry.ReadDay(form["day"]) ?? today, 1,
            form["number"].ToString() is { Length: > 0 } number ? int.TryParse(number, CultureInfo.InvariantCulture, out var many) && many > 0 ? many : -1 : 1,
            said.Where(c => c.Value is { Length: > 0 } and not Features.NotRecorded).ToDictionary(c => c.Key, c => c.Value!));
        if (entry.Refused(new(http.Has<Visit>().Reading.Catalog), today) is { } problem) return await http.ShowLog(problem);
        await http.Has<TakeEntries>().Run([entry], today, http.RequestAborted);
        return StaffPages.GoTo($"{Home}?letzter={entry.Id}");
    }

    /// <summary>Sets one feature of an entry, or takes the entry back.</summary>
    private static async Task<IResult> ChangeEntry(HttpContext http, IFormCollection form)
    {
        if (await http.ShiftOf() is not { } shift || !Guid.TryParse(form["id"], out var id) || shift.Entries.Find(e => e.Id == id) is not { } entry) return StaffPages.GoTo(Home);
        var categories = Features.All.Where(f => entry[f] is not null).ToDictionary(f => f, f => entry[f]!);
        var (set, number) = (form["set"].ToString().Split(':'), entry.Number);
        if (set is ["undo"]) number = 0;
        else if (set is [var name, var category] && Features.All.Where(f => f.Name() == name).ToList() is [var feature]) categories[feature] = category;
        var changed = new SentEntry(id, shift.Id, shift.Site, http.Today(), entry.Revision + 1, number, categories.Where(c => c.Value != Features.NotRecorded).ToDictionary());
        if (changed.Refused(new(http.Has<Visit>().Reading.Catalog), http.Today()) is { } problem) return await http.ShowLog(problem);
        await http.Has<TakeEntries>().Run([changed], http.Today(), http.RequestAborted);
        return StaffPages.GoTo(number == 0 ? Home : $"{Home}?letzter={id}");
    }

    private static async Task<IResult> FinishShift(HttpContext http, IFormCollection form)
    {
        if (Guid.TryParse(form["shift"], out var id)) await http.Has<EndShift>().Run(id, http.RequestAborted);
        if (http.Request.Cookies[ShiftCookie] == form["shift"]) http.Response.Cookies.Delete(ShiftCookie, new() { Path = "/team/desk" });
        return StaffPages.GoTo(Home + "?beendet");
    }

    /// <summary>What waited on a device. Each entry has its answer: counted, known, or refused and why.</summary>
    private static async Task<IResult> TakeBatch(HttpContext http, IFormCollection form)
    {
        if (Read(form["entries"]) is not { } sent) return Json(new JsonObject { ["problem"] = "broken" }, StatusCodes.Status400BadRequest);
        if (sent.Count > LongestBatch) return Json(new JsonObject { ["problem"] = "too-many", ["most"] = LongestBatch }, StatusCodes.Status413PayloadTooLarge);
        var (today, known) = (http.Today(), new LogCategories(http.Has<Visit>().Reading.Catalog));
        var entries = sent.Select(SentEntry.Parse).ToList();
        var reasons = entries.Select(e => e is null ? "broken" : e.Refused(known, today)).ToList();
        var good = Enumerable.Range(0, entries.Count).Where(i => reasons[i] is null).ToList();
        var taken = await http.Has<TakeEntries>().Run([.. good.Select(i => entries[i]!)], today, http.RequestAborted);
        var answers = entries.Select((e, i) => new JsonObject { ["id"] = e?.Id.ToString(), ["answer"] = "refused", ["reason"] = reasons[i] }).ToList();
        foreach (var (i, isTaken) in good.Zip(taken)) answers[i]["answer"] = isTaken ? "counted" : "known";
        return Json(new JsonObject { ["answers"] = new JsonArray([.. answers]) });
    }

    private static JsonArray? Read(string? json)
    {
        try
        {
            return JsonNode.Parse(json ?? "", documentOptions: new() { MaxDepth = 8 }) as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What a device takes along: the addresses of a language with their titles. What they lead to, the script finds in the pages.</summary>
    private static JsonObject PackOf(HttpContext http)
    {
        var (visit, addresses) = (http.Has<Visit>(), http.Has<AddressBook>());
        var language = Language.Find(http.Request.Query["lang"]) is { } asked && visit.Municipality.OfferedLanguages().Contains(asked) ? asked : Language.German;
        var texts = http.Has<TextLibrary>().In(language);
        var pages = addresses.All(visit.Reading).Where(a => a.Languages?.Contains(language.Code) ?? true)
            .Select(a => new JsonArray($"/{language.Code}{a.Path}", addresses.TitleAt(a.Path, visit.Reading, texts)?.Text ?? a.Path));
        return new() { ["language"] = language.Code, ["date"] = http.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["notice"] = texts["log.pack-notice", ("date", http.Today().InWords(texts))], ["pages"] = new JsonArray([.. pages]) };
    }

    private static DateOnly Today(this HttpContext http) => http.Has<Visit>().Today.ToDateOnly();

    private static ContentHttpResult Json(JsonObject answer, int status = StatusCodes.Status200OK) => TypedResults.Text(answer.ToJsonString(), "application/json", statusCode: status);
}
