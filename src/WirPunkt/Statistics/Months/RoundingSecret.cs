using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Statistics.Months;

/// <summary>The secret in the database, protected by the keys of the program.</summary>
public sealed class StoredSecret
{
    public int Id { get; init; } = 1;
    public required string Protected { get; init; }
}

internal sealed class StoredSecretMapping : IEntityTypeConfiguration<StoredSecret>
{
    public void Configure(EntityTypeBuilder<StoredSecret> builder)
    {
        builder.ToTable("statistics_secret");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}

/// <summary>What the rounding draws its chance from. Who knows it can undo some of the rounding, so it stands nowhere in clear; made once, never exchanged.</summary>
public sealed class RoundingSecret(WirPunktDb db, IDataProtectionProvider protection, IConfiguration settings)
{
    /// <summary>At least <see cref="Shortest"/> characters; empty: the program makes its own and keeps it in the database.</summary>
    public const string Setting = "WIRPUNKT_STATISTICS_SECRET";

    private const int Shortest = 32;

    private IDataProtector Protector => protection.CreateProtector("rounding of statistics");

    public async Task<byte[]> Read(CancellationToken cancel)
    {
        if (settings[Setting] is { Length: > 0 } given)
            return given.Length >= Shortest ? Encoding.UTF8.GetBytes(given) : throw new InvalidOperationException($"{Setting} is too short: at least {Shortest} characters.");
        if (await db.Set<StoredSecret>().AsNoTracking().SingleOrDefaultAsync(cancel) is { } stored) return Protector.Unprotect(Convert.FromBase64String(stored.Protected));

        var made = RandomNumberGenerator.GetBytes(Shortest);
        db.Set<StoredSecret>().Add(new() { Protected = Convert.ToBase64String(Protector.Protect(made)) });
        await db.SaveChangesAsync(cancel);
        return made;
    }

    /// <summary>Tells a secret from another one and says nothing else of it.</summary>
    public static string MarkOf(byte[] secret) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, "mark"u8))[..16];
}
