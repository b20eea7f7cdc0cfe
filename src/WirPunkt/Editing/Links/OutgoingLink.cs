using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing.Links;

/// <summary>An address of another site, and whether it still leads somewhere.</summary>
public sealed class OutgoingLink
{
    /// <summary>Different days on which it must fail before anybody is bothered: a server may be down for a night.</summary>
    public const int BrokenAfter = 3;

    /// <summary>Days until it is visited again: when it is well, and after the first, second and each further failure.</summary>
    private static readonly int[] Pauses = [7, 1, 3, 7];

    /// <summary>SHA-256 of the address: an address can be longer than a key of a database.</summary>
    public required string Id { get; init; }
    public required string Address { get; init; }
    public DateOnly? CheckedOn { get; private set; }
    public DateOnly NextOn { get; private set; }

    /// <summary>Days in a row on which it failed.</summary>
    public int FailedDays { get; private set; }

    /// <summary>HTTP status of the last visit; null: there was no answer.</summary>
    public int? Status { get; private set; }

    /// <summary>Why there was none, <c>dns</c>, <c>timeout</c>, <c>tls</c>, <c>refused</c>, <c>private</c>.</summary>
    public string? Problem { get; private set; }

    /// <summary>Where it leads on to for good (301, 308); null: nowhere else.</summary>
    public string? MovedTo { get; private set; }

    public bool IsBroken => FailedDays >= BrokenAfter;

    public static OutgoingLink To(string address) => new() { Id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address))), Address = address };

    public void Visited(Finding found, DateOnly today)
    {
        if (found.IsWell) FailedDays = 0;
        else if (CheckedOn != today || FailedDays == 0) FailedDays++;
        (CheckedOn, Status, Problem, MovedTo) = (today, found.Status, found.Problem, found.MovedTo);
        NextOn = today.AddDays(Pauses[Math.Min(FailedDays, Pauses.Length - 1)]);
    }
}

/// <summary>What a visit brought.</summary>
/// <param name="Status">null: no answer, and <paramref name="Problem"/> says why</param>
public sealed record Finding(int? Status, string? Problem = null, string? MovedTo = null)
{
    /// <summary>Forbidden, unauthorised and "too many" say that somebody is there who does not like programs.</summary>
    public bool IsWell => Status is (>= 200 and < 400) or 401 or 403 or 429;

    /// <summary>Whether somebody out there has said something, be it a wrong certificate: the own network works.</summary>
    public bool IsFromOutside => Status is not null || Problem is "tls" or "circle";
}

internal sealed class OutgoingLinkMapping : IEntityTypeConfiguration<OutgoingLink>
{
    public void Configure(EntityTypeBuilder<OutgoingLink> builder)
    {
        builder.ToTable("outgoing_link");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).HasMaxLength(64);
        builder.Ignore(l => l.IsBroken);
        builder.HasIndex(l => l.FailedDays);
    }
}
