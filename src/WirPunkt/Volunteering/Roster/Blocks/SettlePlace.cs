using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Months;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>Pins, forbids or frees one person at one block; it holds from the next plan on. What no rule of the roster allows is not pinned.</summary>
public sealed class SettlePlace(WirPunktDb db)
{
    /// <param name="kind">null: the plan decides again</param>
    /// <returns>Why not; null: done.</returns>
    public async Task<BlockProblem?> Run(BlockView view, Candidate candidate, PlaceWishKind? kind, CancellationToken cancel = default)
    {
        if (kind == PlaceWishKind.Pinned && WhyNot(view, candidate) is { } why) return new(why, Pinned: candidate.Guide.Volunteer.Name);
        view.Row.Wish(view.Block.Id, candidate.Guide.Volunteer.Id, kind);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException)
        {
            return BlockProblem.Changed;
        }
    }

    /// <summary>The rule that a pin would break, as a text.</summary>
    private static string? WhyNot(BlockView view, Candidate candidate)
    {
        if (!view.IsToCome) return "roster.problem-past";
        if (candidate.Hindrance is { } hindrance) return hindrance;
        var place = new Placement(SetUpProblem.Key(candidate.Guide.Volunteer.Id), SetUpProblem.Key(view.Block.Id));
        var settled = view.Problem.Without([place]).KeepPossiblePins().Problem;
        var asked = settled with { Forbidden = [.. settled.Forbidden.Where(f => f != place)] }; // whoever said no may have said yes on the phone
        return asked.FaultOf(new(place.Person, place.Block)) is { } fault ? TextOf(fault) : null;
    }

    /// <summary>The words in which guides, too, are told of a rule.</summary>
    private static string TextOf(RosterFault fault) => fault.Kind switch
    {
        RosterFaultKind.PinOfUnfit => Candidate.TextOf((Fitness)fault["why"]!),
        RosterFaultKind.PinOverPlaces => "shifts.result-toomanypeople",
        RosterFaultKind.PinOfNoviceAlone => "shifts.result-novicealone",
        RosterFaultKind.PinsOnOneDay => "shifts.result-twoblocksaday",
        RosterFaultKind.PinsOverHours when fault["of"] is "month" => "shifts.result-hoursofmonth",
        RosterFaultKind.PinsOverHours => "shifts.result-hoursofweek",
        RosterFaultKind.PinsOverDays => "shifts.result-daysofweek",
        _ => "shifts.result-breaksrule",
    };
}
