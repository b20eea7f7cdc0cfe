using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using WirPunkt.Platform.Database;

namespace WirPunkt.Directory;

/// <summary>How often in a month people were sent to an office that is not responsible. No day, no person, no language.</summary>
public sealed class WrongDoor
{
    /// <summary>What nobody said.</summary>
    public const string NotSaid = "";

    /// <summary>Months after which nobody is told any more: who sends people has long learnt, or has changed.</summary>
    private const int MonthsTold = 3;

    /// <summary>Year and month, <c>2026-11</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Key of the organization that sent them, or <see cref="NotSaid"/>.</summary>
    public required string From { get; init; }

    /// <summary>Key of the organization they came to, or <see cref="NotSaid"/> where only the service is known.</summary>
    public required string To { get; init; }

    /// <summary>Key of the service they wanted, or <see cref="NotSaid"/>.</summary>
    public required string Service { get; init; }
    public int Count { get; init; }

    /// <summary>How many of them the department of the sender has been told of.</summary>
    public int Told { get; set; }
    public DateTime? ToldAt { get; set; }

    public static string MonthOf(LocalDate day) => day.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    /// <summary>Whether the department of the sender is to be told.</summary>
    public bool IsNews(LocalDate today) => From != NotSaid && Count > Told && string.CompareOrdinal(Month, MonthOf(today.PlusMonths(-MonthsTold))) >= 0;

    public void Tell(DateTime now) => (Told, ToldAt) = (Count, now);
}

internal sealed class WrongDoorMapping : IEntityTypeConfiguration<WrongDoor>
{
    public void Configure(EntityTypeBuilder<WrongDoor> builder)
    {
        builder.ToTable("wrong_door");
        builder.HasKey(d => new { d.Month, d.To, d.Service, d.From });
        builder.Property(d => d.Month).HasMaxLength(7);
        builder.Property(d => d.To).HasMaxLength(80);
        builder.Property(d => d.Service).HasMaxLength(80);
        builder.Property(d => d.From).HasMaxLength(80);
        builder.Property(d => d.ToldAt).IsUtc();
    }
}
