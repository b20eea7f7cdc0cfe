using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering.Onboarding;
using WirPunkt.Volunteering.Onboarding.Interviews;
using WirPunkt.Volunteering.Onboarding.Payments;
using WirPunkt.Volunteering.Own;
using WirPunkt.Volunteering.Training;

namespace WirPunkt.Volunteering.People;

/// <summary>The lead's list of people and the page of each, <c>/team/lotsen</c>.</summary>
internal static class PeopleRoute
{
    public const string List = "/team/lotsen";

    private const string Person = List + "/{id}";

    public static string At(Volunteer volunteer) => $"{List}/{volunteer.Id}";

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage(List, ShowList);
        app.MapStaffPage(Person, async http => await http.VolunteerAsked() is { } volunteer ? await http.ShowPerson(volunteer) : TypedResults.NotFound());
        app.MapPersonForm("kontakt", async (http, volunteer, form) => Parsed<ContactReason>(form["about"]) is { } about
            ? await http.After(volunteer, await http.Has<ChangeStage>().Contacted(volunteer, about, http.RequestAborted)) : await http.ShowPerson(volunteer, "choose"));
        app.MapPersonForm("stand", async (http, volunteer, form) => Parsed<VolunteerStage>(form["stage"]) is { } stage
            ? await http.After(volunteer, await http.Has<ChangeStage>().Move(volunteer, stage, VersionIn(form), http.RequestAborted)) : await http.ShowPerson(volunteer, "choose"));
        app.MapPersonForm("daten", async (http, volunteer, form) =>
        {
            var entered = PersonForm.Read(form);
            return await http.Has<ChangePerson>().Save(volunteer, entered, http.RequestAborted) is { } problem ? await http.ShowPerson(volunteer, problem, entered) : StaffPages.GoTo(At(volunteer));
        });
        app.MapPersonForm("notiz", async (http, volunteer, form) =>
        {
            if (!await http.Has<ChangePerson>().Write(volunteer, form["text"].ToString().Trim(), http.RequestAborted)) return await http.ShowPerson(volunteer, "note");
            return StaffPages.GoTo(At(volunteer) + "#notes");
        });
        app.MapPersonForm("notiz-loeschen", async (http, volunteer, form) =>
        {
            if (Guid.TryParse(form["erase"], out var note)) await http.Has<ChangePerson>().EraseNote(volunteer, note, http.RequestAborted);
            return StaffPages.GoTo(At(volunteer) + "#notes");
        });
        app.MapPersonForm("einladen", async (http, volunteer, _) => await http.After(volunteer, await http.Has<InviteVolunteer>().Run(volunteer, http.RequestAborted))).RequireRateLimiting(RateLimits.Invitations);
        app.MapPersonForm("loeschen", async (http, volunteer, form) =>
        {
            if (volunteer.IsHere || form["sure"] != "yes") return await http.ShowPerson(volunteer, "delete");
            await http.Has<ForgetVolunteer>().Run(volunteer, "by-lead", http.RequestAborted);
            return StaffPages.GoTo(List);
        });
    }

    /// <summary>A page about a person; who is not there is not found.</summary>
    public static void MapPersonPage(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Volunteer, Task<IResult>> show) =>
        app.MapStaffPage($"{Person}/{verb}", async http => await http.VolunteerAsked() is { } volunteer ? await show(http, volunteer) : TypedResults.NotFound());

    /// <inheritdoc cref="MapPersonPage" />
    public static IEndpointConventionBuilder MapPersonForm(this IEndpointRouteBuilder app, string verb, Func<HttpContext, Volunteer, IFormCollection, Task<IResult>> act) =>
        app.MapStaffForm($"{Person}/{verb}", async (http, form) => await http.VolunteerAsked() is { } volunteer ? await act(http, volunteer, form) : TypedResults.NotFound());

    public static async Task<IResult> ShowPerson(this HttpContext http, Volunteer volunteer, string? problem = null, PersonForm? entered = null, PaymentForm? payment = null)
    {
        var (db, cancel) = (http.Has<WirPunktDb>(), http.RequestAborted);
        return StaffPages.Page<PersonPage>(new()
        {
            [nameof(PersonPage.Volunteer)] = volunteer,
            [nameof(PersonPage.Form)] = entered ?? PersonForm.Of(volunteer),
            [nameof(PersonPage.Problem)] = problem,
            [nameof(PersonPage.TypedPayment)] = payment,
            [nameof(PersonPage.Agreement)] = await db.AgreementOf(volunteer.Id, http.Today(), cancel),
            [nameof(PersonPage.Standings)] = await http.Has<Requirements>().Of(volunteer.Id, http.Today(), cancel),
            [nameof(PersonPage.Fitness)] = (await http.Has<Requirements>().Fitness([volunteer.Id], http.Today(), cancel))[volunteer.Id],
            [nameof(PersonPage.Progress)] = await http.Has<TrainingProgress>().Of(volunteer.Id, cancel),
            [nameof(PersonPage.Payments)] = await db.Set<Payment>().AsNoTracking().Where(p => p.VolunteerId == volunteer.Id).OrderByDescending(p => p.On).ToListAsync(cancel),
            [nameof(PersonPage.Interviews)] = await db.Set<Interview>().AsNoTracking().Where(i => i.VolunteerId == volunteer.Id).OrderByDescending(i => i.On).ToListAsync(cancel),
            [nameof(PersonPage.Notes)] = await db.Set<VolunteerNote>().AsNoTracking().Where(n => n.VolunteerId == volunteer.Id).OrderByDescending(n => n.On).ToListAsync(cancel),
            [nameof(PersonPage.Account)] = volunteer.AccountId is { } id ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) : null,
        }, problem switch { null => StatusCodes.Status200OK, "changed" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity });
    }

    private static async Task<IResult> ShowList(HttpContext http)
    {
        var people = await http.Has<WirPunktDb>().Volunteers.AsNoTracking().OrderBy(v => v.AppliedOn).ToListAsync(http.RequestAborted);
        return StaffPages.Page<PeoplePage>(new()
        {
            [nameof(PeoplePage.People)] = people,
            [nameof(PeoplePage.Fitness)] = await http.Has<Requirements>().Fitness([.. people.Where(p => p.IsHere).Select(p => p.Id)], http.Today(), http.RequestAborted),
        });
    }

    private static Task<Volunteer?> VolunteerAsked(this HttpContext http) => Guid.TryParse(http.GetRouteValue("id") as string, out var id)
        ? http.Has<WirPunktDb>().Volunteers.SingleOrDefaultAsync(v => v.Id == id, http.RequestAborted) : Task.FromResult<Volunteer?>(null);

    private static async Task<IResult> After(this HttpContext http, Volunteer volunteer, string? problem) => problem is null ? StaffPages.GoTo(At(volunteer)) : await http.ShowPerson(volunteer, problem);

    private static T? Parsed<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static long VersionIn(IFormCollection form) => long.TryParse(form["version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : -1;
}
