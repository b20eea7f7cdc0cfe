using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Two guides swap: one offers, the other says yes or no; nothing changes before.</summary>
public sealed class SwapShifts(WirPunktDb db, Publication publication, ShiftCheck check, TellGuides tell, AnnouncePresence announce, TimeProvider clock)
{
    public async Task<ShiftResult> Offer(Guid givenId, Guid? wantedId, Volunteer from, Guid toId, CancellationToken cancel = default)
    {
        var (given, to) = (await Find(givenId, cancel), await db.Volunteers.SingleOrDefaultAsync(v => v.Id == toId, cancel));
        var wanted = wantedId is { } w ? await Find(w, cancel) : null;
        if (given is null || given.Assignment.VolunteerId != from.Id || to is null || toId == from.Id) return ShiftResult.NotYours;
        if (wantedId is not null && wanted?.Assignment.VolunteerId != toId) return ShiftResult.NotOpen;
        if (await Forbids(given, wanted, toId, cancel) is { } why) return why;
        if (await db.SwapOffers.AnyAsync(o => o.GivenId == givenId && o.State == SwapState.Open, cancel)) return ShiftResult.Settled;

        db.SwapOffers.Add(new SwapOffer { GivenId = givenId, WantedId = wantedId, FromId = from.Id, ToId = toId, OfferedAt = clock.GetUtcNow().UtcDateTime });
        tell.OfOne(to, wanted is null ? "shifts.mail-gift" : "shifts.mail-swap", null, given.Block, Zone, null, ("name", from.Name));
        return await db.SaveOrTell(publication, cancel);
    }

    /// <summary>The other answers, or the one who offered takes it back.</summary>
    public async Task<ShiftResult> Answer(Guid offerId, Volunteer who, SwapState answer, CancellationToken cancel = default)
    {
        if (await db.SwapOffers.SingleOrDefaultAsync(o => o.Id == offerId, cancel) is not { } offer) return ShiftResult.NotOpen;
        if (who.Id != (answer == SwapState.Withdrawn ? offer.FromId : offer.ToId)) return ShiftResult.NotYours;
        if (answer == SwapState.Accepted && await Exchange(offer, who, cancel) is { } why) return why;
        return offer.Become(answer) ? await db.SaveOrTell(publication, cancel) : ShiftResult.Settled;
    }

    private DateTimeZone Zone => publication.Current.Municipality.Zone();

    private async Task<ShiftResult?> Exchange(SwapOffer offer, Volunteer to, CancellationToken cancel)
    {
        var (given, wanted, now) = (await Find(offer.GivenId, cancel), offer.WantedId is { } id ? await Find(id, cancel) : null, clock.GetUtcNow().UtcDateTime);
        if (given is null || (offer.WantedId is not null && wanted is null) || offer.State != SwapState.Open) return ShiftResult.NotOpen;
        if (await Forbids(given, wanted, offer.ToId, cancel) is { } why) return why;
        if (!given.Assignment.SwapAway(given.Block, now) || wanted?.Assignment.SwapAway(wanted.Block, now) == false) return ShiftResult.NotOpen;

        await Exchange(given, offer.ToId, now, cancel);
        if (wanted is not null) await Exchange(wanted, offer.FromId, now, cancel);
        foreach (var month in new Swap(given, offer.ToId, wanted).MonthsIn(Zone)) await announce.Again(month, cancel);
        if (await db.Volunteers.SingleOrDefaultAsync(v => v.Id == offer.FromId, cancel) is { } from) tell.OfOne(from, "shifts.mail-swapped", given.Assignment, given.Block, Zone, null, ("name", to.Name));
        return null;
    }

    private async Task<ShiftResult?> Forbids(OneShift given, OneShift? wanted, Guid to, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (given.Block.StartsAt <= now || wanted?.Block.StartsAt <= now) return ShiftResult.TooLate;
        if (!given.Assignment.Stands || wanted?.Assignment.Stands == false) return ShiftResult.NotOpen;
        return await check.Breaks(new Swap(given, to, wanted), Zone, cancel);
    }

    /// <summary>Whoever was pinned there and has given it away is pinned there no more.</summary>
    private async Task Exchange(OneShift given, Guid volunteer, DateTime now, CancellationToken cancel)
    {
        (await db.MonthFor(given.Block.MonthIn(Zone), cancel)).Unpin(given.Block.Id, given.Assignment.VolunteerId);
        var assignment = new Assignment { BlockId = given.Block.Id, VolunteerId = volunteer };
        assignment.Confirm(now);
        db.Assignments.Add(assignment);
    }

    private async Task<OneShift?> Find(Guid assignment, CancellationToken cancel)
    {
        var found = await db.Assignments.Join(db.PresenceBlocks, a => a.BlockId, b => b.Id, (a, b) => new { a, b }).SingleOrDefaultAsync(x => x.a.Id == assignment, cancel);
        return found is null ? null : new(found.a, found.b);
    }
}
