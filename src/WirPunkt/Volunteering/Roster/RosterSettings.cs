using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Roster.Planning;

namespace WirPunkt.Volunteering.Roster;

/// <summary>How a town plans: one row, with defaults that it can start with.</summary>
public sealed class RosterSettings
{
    public int Id { get; init; } = 1;
    public RosterWeights Weights { get; set; } = new();

    /// <summary>Codes of the languages that somebody should speak at each Wir-Punkt once a week.</summary>
    public List<string> WantedLanguages { get; set; } = [];

    /// <summary>Those of single Wir-Punkte, instead of the general ones.</summary>
    public Dictionary<string, List<string>> WantedAt { get; set; } = [];

    /// <summary>Whether guides may take open places of the published plan themselves.</summary>
    public bool SelfSignUp { get; set; }

    /// <summary>Hours that somebody who is asked to stand in has for an answer; near the block, less.</summary>
    public int HoursToAnswer { get; set; } = 24;

    /// <summary>Hours before a block at which guides are reminded.</summary>
    public int ReminderHours { get; set; } = 48;

    /// <summary>Hours before a block after which only the lead can take somebody off.</summary>
    public int LatestCancelHours { get; set; } = 2;

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    public IReadOnlyList<string> WantedAtSite(string site) => WantedAt.GetValueOrDefault(site) ?? WantedLanguages;

    /// <returns>The field that is wrong; null: all is well.</returns>
    public string? Problem() =>
        HoursToAnswer is < 1 or > 168 ? "answer"
        : ReminderHours is < 0 or > 168 ? "reminder"
        : LatestCancelHours is < 0 or > 72 ? "cancel"
        : All(Weights).Any(w => w is < 0 or > 10_000) || Weights.DaysWanted is < 0 or > 7 ? "weights"
        : null;

    private static double[] All(RosterWeights w) =>
        [w.FormularhilfeAlone, w.Unstaffed, w.LanguageMissing, w.DayMissing, w.SecondPlaceEmpty, w.Shortfall, w.LargestShortfall, w.OtherSite, w.IfNeedBe, w.Change];
}

internal sealed class RosterSettingsMapping : IEntityTypeConfiguration<RosterSettings>
{
    public void Configure(EntityTypeBuilder<RosterSettings> builder)
    {
        builder.ToTable("roster_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Weights).IsJson();
        builder.Property(s => s.WantedAt).IsJson();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
