using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;

namespace WirPunkt.Bench.Editorial;

/// <summary>Somebody who publishes, signed in with password and authenticator app as everybody signs in.</summary>
internal sealed partial class EditorAtWork : IDisposable
{
    private const string Email = "lead@example.org", Password = "acht Regenschirme hinter Pluto";

    private readonly HttpClient browser;

    private EditorAtWork(HttpClient browser) => this.browser = browser;

    /// <summary>Adds the account to the database of a folder and signs in at the server that runs on it.</summary>
    public static async Task<EditorAtWork> SignIn(DataFolder folder, RunningSite site)
    {
        var key = await Add(folder);
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Address), Timeout = TimeSpan.FromMinutes(1) };
        var editor = new EditorAtWork(browser);
        await editor.Send("/konto/anmelden", "/konto/anmelden", new() { ["email"] = Email, ["password"] = Password });
        await editor.Send("/konto/zweiter-faktor", "/konto/zweiter-faktor", new() { ["code"] = CodeOf(key) });
        return editor;
    }

    public Task<string> Read(string path) => browser.GetStringAsync(path);

    /// <summary>Fills in the form that posts to an address and sends it.</summary>
    /// <returns>Where the answer leads.</returns>
    public async Task<string> Send(string page, string action, Dictionary<string, string> entered) => await Send(action, Form(await Read(page), action, entered));

    public async Task<string> Send(string action, IReadOnlyDictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(action, new FormUrlEncodedContent(fields));
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"{action} answered {(int)answer.StatusCode} and led nowhere");
    }

    /// <summary>What an address answers to a form that leads nowhere.</summary>
    public async Task<string> Post(string action, Dictionary<string, string> fields)
    {
        using var answer = await browser.PostAsync(action, new FormUrlEncodedContent(fields));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The hidden fields of a form with what is entered into it.</summary>
    public static Dictionary<string, string> Form(string html, string action, Dictionary<string, string> entered)
    {
        var start = html.IndexOf($"action=\"{action}\"", StringComparison.Ordinal);
        var form = html[start..html.IndexOf("</form>", start, StringComparison.Ordinal)];
        var fields = Hidden().Matches(form).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        foreach (var (name, value) in entered) fields[name] = value;
        return fields;
    }

    public void Dispose() => browser.Dispose();

    private static async Task<string> Add(DataFolder folder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["WIRPUNKT_DATA"] = folder.Path }).Build();
        var program = new ServiceCollection();
        program.AddLogging();
        program.AddSingleton<IConfiguration>(settings);
        program.AddDatabase(settings);
        program.AddContent();
        program.AddSite();
        program.AddMail();
        program.AddAccounts(settings);
        program.AddWeb(typeof(object));
        await using var services = program.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Email = Email, Name = "Mika Muster", Roles = Roles.Lead, Language = "de" };
        if (!(await accounts.CreateAsync(account, Password)).Succeeded) throw new InvalidOperationException("The account could not be made");
        await accounts.ResetAuthenticatorKeyAsync(account);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    /// <summary>RFC 6238: six digits for half a minute.</summary>
    private static string CodeOf(string base32)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(base32.TrimEnd('=').Select(c => Convert.ToString(letters.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // what authenticator apps use
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        return ((((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3]) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)"(?: value="(?<value>[^"]*)")?""")]
    private static partial Regex Hidden();
}
