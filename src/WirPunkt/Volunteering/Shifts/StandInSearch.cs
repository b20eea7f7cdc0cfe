using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster;

namespace WirPunkt.Volunteering.Shifts;

/// <summary>Somebody cannot come, and others are asked to stand in: the best first, one after the other, each with time to answer.</summary>
public sealed class StandInSearch
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid BlockId { get; init; }

    /// <summary>Who cannot come.</summary>
    public required Guid AssignmentId { get; init; }
    public StandInState State { get; private set; }

    /// <summary>Who was asked, in that order; the last one has the word while the search runs.</summary>
    public List<StandInAsk> Asked { get; private set; } = [];

    /// <summary>Raised by each change: two who say yes at once do not both get the place.</summary>
    public long Version { get; private set; }

    public StandInAsk? Open => State == StandInState.Running ? Asked.LastOrDefault(a => a.Answer is null) : null;

    public void Ask(Guid volunteer, DateTime now, DateTime until)
    {
        Asked = [.. Asked, new(volunteer, now, until, null)];
        Version++;
    }

    /// <returns>False when it is not this person's turn any more.</returns>
    public bool Answer(Guid volunteer, bool yes, DateTime now)
    {
        if (Open is not { } open || open.VolunteerId != volunteer || open.Until < now) return false;
        Settle(open, yes ? StandInAnswer.Yes : StandInAnswer.No);
        if (yes) State = StandInState.Found;
        return true;
    }

    /// <summary>Nobody answered in time.</summary>
    public void RunOut(DateTime now)
    {
        if (Open is { } open && open.Until < now) Settle(open, StandInAnswer.TooLate);
    }

    /// <summary>Nobody is left to be asked, or the lead has settled it otherwise.</summary>
    public void End(StandInState state) => (State, Version) = (state, Version + 1);

    private void Settle(StandInAsk ask, StandInAnswer answer)
    {
        Asked = [.. Asked.Select(a => a == ask ? a with { Answer = answer } : a)];
        Version++;
    }
}

/// <summary>Nobody: everybody who could was asked; the lead sees it.</summary>
public enum StandInState { Running, Found, Nobody, Settled }

public sealed record StandInAsk(Guid VolunteerId, DateTime At, DateTime Until, StandInAnswer? Answer);

public enum StandInAnswer { Yes, No, TooLate }

internal sealed class StandInSearchMapping : IEntityTypeConfiguration<StandInSearch>
{
    public void Configure(EntityTypeBuilder<StandInSearch> builder)
    {
        builder.ToTable("stand_in_search");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>();
        builder.Property(s => s.Asked).IsJson();
        builder.Ignore(s => s.Open);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Assignment>().WithMany().HasForeignKey(s => s.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.State);
    }
}
