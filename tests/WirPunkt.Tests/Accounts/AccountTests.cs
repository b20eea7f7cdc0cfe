namespace WirPunkt.Accounts;

public sealed class AccountTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Each_wait_is_twice_as_long_up_to_an_hour()
    {
        var account = new Account { Email = "a@example.org", Name = "A" };
        var waits = Enumerable.Range(0, 9).Select(_ =>
        {
            account.Wait(Now);
            return (account.WaitsUntil!.Value - Now).TotalMinutes;
        });
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Theory]
    [InlineData(Roles.Translator, "ar", true)]
    [InlineData(Roles.Translator, "en", false)]
    [InlineData(Roles.Guide | Roles.Department, "ar", false)]
    [InlineData(Roles.Translator | Roles.Editor, "en", true)]
    [InlineData(Roles.Lead, "en", true)]
    [InlineData(Roles.Administrator, "en", true)]
    public void A_translator_changes_texts_in_the_own_languages_who_publishes_in_all(Roles roles, string language, bool may) =>
        Assert.Equal(may, new Account { Email = "a@example.org", Name = "A", Roles = roles, Languages = ["ar"] }.MayTranslateInto(language));

    [Theory]
    [InlineData(Roles.Guide, false)]
    [InlineData(Roles.Translator | Roles.Department, false)]
    [InlineData(Roles.Guide | Roles.Editor, true)]
    [InlineData(Roles.Lead, true)]
    [InlineData(Roles.Administrator, true)]
    public void Who_publishes_or_decides_needs_a_second_factor(Roles roles, bool needed) =>
        Assert.Equal(needed, new Account { Email = "a@example.org", Name = "A", Roles = roles }.NeedsSecondFactor);
}
