using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Identity;
using WirPunkt.Platform.Database;

namespace WirPunkt.Accounts.Own;

/// <summary>Who knows only the password must not be able to add a factor beside those that are there: it would be worth nothing.</summary>
internal sealed class SecondFactors(WirPunktDb db, Staff staff)
{
    public async Task<bool> MayChange(Account account) =>
        staff.HasTwoFactors || (!account.HasAuthenticator && !await db.Set<Passkey>().AnyAsync(p => p.AccountId == account.Id));
}
