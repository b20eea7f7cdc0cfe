using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering.Onboarding.Payments;

/// <summary>Money that a volunteer got. Stays as long as tax law wants, even when the person is gone: then with the name alone.</summary>
public sealed class Payment
{
    /// <summary>Cents; a correction is negative.</summary>
    public const int Most = 500_000;

    /// <summary>Characters.</summary>
    public const int LongestPurpose = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>No foreign key: the entry outlives the volunteer.</summary>
    public Guid VolunteerId { get; init; }

    /// <summary>The name at the time of the payment: a voucher names who got the money.</summary>
    public required string Recipient { get; init; }
    public DateOnly On { get; init; }
    public int Cents { get; init; }
    public PaymentKind Kind { get; init; }
    public string? Purpose { get; init; }
}

public enum PaymentKind
{
    /// <summary>Flat sum (Ehrenamtspauschale, § 3 Nr. 26a EStG): counts towards the yearly limit.</summary>
    Allowance,

    /// <summary>Expenses against a receipt (§ 670 BGB): do not count.</summary>
    Expenses,
}

/// <summary>The allowance of one volunteer in one calendar year.</summary>
public sealed record AllowanceYear(int Year, int PaidCents)
{
    /// <summary>Percent of the limit from which on the lead is warned.</summary>
    public const int WarnPercent = 80;

    /// <summary>Euros free of tax in a calendar year: 840 until 2025, 960 from 2026 (§ 3 Nr. 26a EStG as changed by the Steueränderungsgesetz 2025).</summary>
    public static int LimitCents(int year) => (year >= 2026 ? 960 : 840) * 100;

    public int Limit => LimitCents(Year);
    public bool IsNear => PaidCents * 100L >= (long)Limit * WarnPercent && !IsOver;
    public bool IsOver => PaidCents > Limit;

    public static IReadOnlyList<AllowanceYear> Of(IEnumerable<Payment> payments) =>
        [.. payments.Where(p => p.Kind == PaymentKind.Allowance).GroupBy(p => p.On.Year).OrderByDescending(g => g.Key).Select(g => new AllowanceYear(g.Key, g.Sum(p => p.Cents)))];
}

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("volunteer_payment");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kind).HasConversion<string>();
        builder.HasIndex(p => p.VolunteerId);
    }
}
