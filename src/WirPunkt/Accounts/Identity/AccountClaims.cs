using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace WirPunkt.Accounts.Identity;

/// <summary>A session says who it is and nothing else: roles are read anew for every request.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) =>
        Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString())], IdentityConstants.ApplicationScheme)));
}
