using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace WirPunkt.Accounts.Identity;

/// <summary>Authenticator app, recovery codes and passkeys.</summary>
internal sealed partial class AccountStore
    : IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>, IUserPasskeyStore<Account>
{
    private DbSet<Passkey> Passkeys => db.Set<Passkey>();
    private IDataProtector Protector => protection.CreateProtector("authenticator key");

    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Done(() => user.HasAuthenticator = enabled);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.HasAuthenticator);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) => Done(() => user.AuthenticatorKey = Protector.Protect(key));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? Protector.Unprotect(key) : null);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Done(() => user.RecoveryCodes = [.. recoveryCodes.Select(code => hasher.HashPassword(user, code))]);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = user.RecoveryCodes.FirstOrDefault(h => hasher.VerifyHashedPassword(user, h, code) != PasswordVerificationResult.Failed);
        if (hash is not null) user.RecoveryCodes = [.. user.RecoveryCodes.Where(h => h != hash)];
        return Task.FromResult(hash is not null);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Count);

    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var code = Passkey.Code(passkey.CredentialId);
        if (await Passkeys.SingleOrDefaultAsync(p => p.CredentialId == code && p.AccountId == user.Id, cancellationToken) is { } known) known.Take(passkey);
        else Passkeys.Add(Passkey.Of(user, passkey));
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await Passkeys.AsNoTracking().Where(p => p.AccountId == user.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken)).Select(p => p.Info())];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var code = Passkey.Code(credentialId);
        return await Accounts.SingleOrDefaultAsync(a => Passkeys.Any(p => p.CredentialId == code && p.AccountId == a.Id), cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var code = Passkey.Code(credentialId);
        return (await Passkeys.AsNoTracking().SingleOrDefaultAsync(p => p.CredentialId == code && p.AccountId == user.Id, cancellationToken))?.Info();
    }

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var code = Passkey.Code(credentialId);
        Passkeys.RemoveRange(await Passkeys.Where(p => p.CredentialId == code && p.AccountId == user.Id).ToListAsync(cancellationToken));
    }
}
