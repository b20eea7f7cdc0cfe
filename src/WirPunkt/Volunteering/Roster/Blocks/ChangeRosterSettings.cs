using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>The lead sets how the town plans: weights, wanted languages, deadlines.</summary>
public sealed class ChangeRosterSettings(WirPunktDb db, Audit audit)
{
    private const string Changed = "changed", AtSite = "languages-";

    /// <returns>The field that is wrong, or that somebody else has changed them; null: saved.</returns>
    public async Task<string?> Run(IFormCollection form, CancellationToken cancel = default)
    {
        var there = await db.RosterSettings.SingleOrDefaultAsync(cancel);
        if (RosterRoute.Whole(form["seen"], -1) != (there?.Version ?? 0)) return Changed;
        var settings = there ?? db.RosterSettings.Add(new RosterSettings()).Entity;
        var before = new { settings.Weights, settings.WantedLanguages, settings.WantedAt, settings.SelfSignUp };
        var wantedAt = form.Where(f => f.Key.StartsWith(AtSite, StringComparison.Ordinal)).ToDictionary(f => f.Key[AtSite.Length..], f => Languages(f.Value));
        if (Languages(form["languages"]) is not { } wanted || wantedAt.ContainsValue(null)) return "languages";
        settings.Weights = WeightsOf(form, settings.Weights);
        settings.WantedLanguages = wanted;
        settings.WantedAt = wantedAt.Where(s => s.Value is { Count: > 0 }).ToDictionary(s => s.Key, s => s.Value!);
        settings.SelfSignUp = form["self"] == "yes";
        settings.HoursToAnswer = RosterRoute.Whole(form["answer"]);
        settings.ReminderHours = RosterRoute.Whole(form["reminder"], -1);
        settings.LatestCancelHours = RosterRoute.Whole(form["cancel"], -1);
        settings.Version++;
        if (settings.Problem() is { } problem) return problem;
        audit.Add("roster.settings", "roster:settings", before, new { settings.Weights, settings.WantedLanguages, settings.WantedAt, settings.SelfSignUp });
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException) // another lead at the same moment
        {
            db.ChangeTracker.Clear();
            return Changed;
        }
    }

    private static RosterWeights WeightsOf(IFormCollection form, RosterWeights now) => now with
    {
        FormularhilfeAlone = Points(form, nameof(now.FormularhilfeAlone), now.FormularhilfeAlone),
        Unstaffed = Points(form, nameof(now.Unstaffed), now.Unstaffed),
        LanguageMissing = Points(form, nameof(now.LanguageMissing), now.LanguageMissing),
        DayMissing = Points(form, nameof(now.DayMissing), now.DayMissing),
        SecondPlaceEmpty = Points(form, nameof(now.SecondPlaceEmpty), now.SecondPlaceEmpty),
        Shortfall = Points(form, nameof(now.Shortfall), now.Shortfall),
        LargestShortfall = Points(form, nameof(now.LargestShortfall), now.LargestShortfall),
        OtherSite = Points(form, nameof(now.OtherSite), now.OtherSite),
        IfNeedBe = Points(form, nameof(now.IfNeedBe), now.IfNeedBe),
        Change = Points(form, nameof(now.Change), now.Change),
        DaysWanted = (int)Points(form, nameof(now.DaysWanted), now.DaysWanted),
    };

    /// <summary>A comma is a comma in German and a dot elsewhere.</summary>
    private static double Points(IFormCollection form, string name, double now) =>
        form[$"weight-{name}"].ToString() is { Length: > 0 } text
            ? double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : -1
            : now;

    /// <returns>Null when one of them is no language.</returns>
    private static List<string>? Languages(string? text)
    {
        var codes = (text ?? "").Split((char[])[' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(c => c.ToLowerInvariant()).Distinct().ToList();
        return codes.TrueForAll(SpokenLanguages.IsOne) ? codes : null;
    }
}
