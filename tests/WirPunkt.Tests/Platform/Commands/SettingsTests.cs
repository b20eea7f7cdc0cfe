using Microsoft.Extensions.Configuration;

namespace WirPunkt.Platform.Commands;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("WIRPUNKT_SMTP", "mail.example.de")]
    [InlineData("WIRPUNKT_SMTP", "mail.example.de:587")]
    [InlineData("WIRPUNKT_SMTP", "smtps://name:geheim@mail.example.de")]
    [InlineData("WIRPUNKT_SMTP", "smtp://name:geheim@mail.example.de:465")]
    [InlineData("WIRPUNKT_SMTP", "smtp://name:geh#eim@mail.example.de:587")]
    [InlineData("WIRPUNKT_SMTP", "smtp://name:geh/eim@mail.example.de:587")]
    [InlineData("WIRPUNKT_MAIL_FROM", "Wir Punkt")]
    [InlineData("WIRPUNKT_URL", "stadt.example.org")]
    [InlineData("WIRPUNKT_OIDC", "login.example.de")]
    [InlineData("WIRPUNKT_TRANSLATOR", "localhost:8080")]
    [InlineData("WIRPUNKT_PROXY", "proxy.example.de")]
    public void A_slip_is_named_with_the_way_out_and_without_what_was_typed(string setting, string value)
    {
        var problem = Settings.Problem(With(setting, value));
        Assert.StartsWith(setting, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("geh", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WIRPUNKT_SMTP", "smtp://mail.example.de")]
    [InlineData("WIRPUNKT_SMTP", "smtp://name:ge%3Aheim%40@mail.example.de:587")]
    [InlineData("WIRPUNKT_SMTP", "smtp://127.0.0.1:25?tls=no")]
    [InlineData("WIRPUNKT_MAIL_FROM", "Wir-Punkt <wirpunkt@example.de>")]
    [InlineData("WIRPUNKT_URL", "https://wir-punkt.example.de/")]
    [InlineData("WIRPUNKT_OIDC", "https://login.example.de/realms/stadt")]
    [InlineData("WIRPUNKT_TRANSLATOR", "http://127.0.0.1:8080/v1")]
    [InlineData("WIRPUNKT_PROXY", "10.0.0.2")]
    [InlineData("WIRPUNKT_PROXY", "")]
    public void What_can_be_used_is_taken(string setting, string value) => Assert.Null(Settings.Problem(With(setting, value)));

    private static ConfigurationManager With(string setting, string value) => new() { [setting] = value };
}
