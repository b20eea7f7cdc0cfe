using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Volunteering.Feeds;

/// <summary>What opens somebody's own calendar feed without signing in. There is one; a new one, or none, makes the old one worthless.</summary>
public sealed class FeedToken
{
    public required Guid VolunteerId { get; init; }

    /// <summary>Only the hash is kept: whoever reads the database cannot subscribe.</summary>
    public required string Hash { get; set; }

    /// <summary>Taken back; it stays, so that a calendar which still asks is told.</summary>
    public bool IsRevoked { get; set; }

    /// <returns>What stands in the address.</returns>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}

internal sealed class FeedTokenMapping : IEntityTypeConfiguration<FeedToken>
{
    public void Configure(EntityTypeBuilder<FeedToken> builder)
    {
        builder.ToTable("feed_token");
        builder.HasKey(t => t.Hash);
        builder.OwnedByVolunteer(t => t.VolunteerId);
    }
}
