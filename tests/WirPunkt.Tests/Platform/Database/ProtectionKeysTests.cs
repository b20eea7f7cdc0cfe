using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Database;

/// <summary>The keys that protect cookies and secrets, as they stand in the database.</summary>
public sealed class ProtectionKeysTests : IDisposable
{
    private readonly TemporaryFolder package = SmallTown.Create();

    [Fact]
    public async Task With_a_certificate_nobody_reads_the_keys_in_the_database()
    {
        using var safe = new TemporaryFolder();
        safe.With("keys.pfx", Certificate("geheim"));
        using var site = new RunningSite { Content = package.Path, Settings = new() { ["WIRPUNKT_KEY_CERTIFICATE"] = safe["keys.pfx"], ["WIRPUNKT_KEY_CERTIFICATE_PASSWORD"] = "geheim" } };
        var member = await site.Add(Roles.Guide);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await (await member.SignIn()).GetAsync("/team", TestContext.Current.CancellationToken)).StatusCode);
        var keys = await site.Ask(db => db.Set<ProtectionKey>().Select(k => k.Xml).ToListAsync());
        Assert.All(keys, k => Assert.Contains("EncryptedData", k, StringComparison.Ordinal));
        Assert.NotEmpty(keys);
        Assert.All(keys, k => Assert.DoesNotContain("<value>", k, StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_is_named()
    {
        using var site = new RunningSite { Content = package.Path, Settings = new() { ["WIRPUNKT_KEY_CERTIFICATE"] = package["gibt-es-nicht.pfx"] } };
        Assert.Contains("WIRPUNKT_KEY_CERTIFICATE", Assert.ThrowsAny<Exception>(site.Browser).ToString(), StringComparison.Ordinal);
    }

    private static byte[] Certificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return made.Export(X509ContentType.Pfx, password);
    }

    public void Dispose() => package.Dispose();
}
