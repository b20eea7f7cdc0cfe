using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.Identity;

/// <summary>How a password is kept by the program as it is installed; other tests take a quicker way.</summary>
public sealed class PasswordTests
{
    [Fact]
    public async Task A_password_is_kept_as_OWASP_asks_for()
    {
        using var folder = new TemporaryFolder();
        await using var installation = Installation.OnSqlite(folder);
        byte[] kept = [];
        await installation.Do(s => Task.FromResult(kept = Convert.FromBase64String(s.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Team.Password))));
        Assert.Equal(1, kept[0]); // ASP.NET Core Identity's format 3: PBKDF2, then which HMAC, how often and how much salt
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(1))); // SHA-512
        Assert.Equal(210_000u, BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(5)));
        Assert.Equal(16u, BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(9)));
    }
}
