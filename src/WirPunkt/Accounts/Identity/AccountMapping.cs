using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.Identity;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.NormalizedEmail).IsUnique();
        builder.HasIndex(a => a.Subject).IsUnique();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.CreatedAt).IsUtc();
        builder.Property(a => a.ClosedAt).IsUtc();
        builder.Property(a => a.WaitsUntil).IsUtc();
        builder.Property(a => a.LinkUntil).IsUtc();
        foreach (var credential in (string[])["PasswordHash", "SecurityStamp", "HasAuthenticator", "AuthenticatorKey", "LastCode", "RecoveryCodes", "FailedSignIns", "Waits", "LinkHash", "Subject"])
            builder.Property(credential);
        builder.Property(a => a.LastSignInOn);
        builder.Ignore(a => a.IsInUse);
        builder.Ignore(a => a.NeedsSecondFactor);
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("passkey");
        builder.HasKey(p => p.CredentialId);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(p => p.CreatedAt).IsUtc();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("session");
        builder.HasKey(s => s.KeyHash);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.Until);
        builder.Property(s => s.StartedAt).IsUtc();
        builder.Property(s => s.Until).IsUtc();
    }
}
