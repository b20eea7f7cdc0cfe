namespace WirPunkt.Handbook;

public sealed class TranslatedTextTests
{
    private const string Source = "## Frist\nMelden Sie sich in 14 Tagen an (§ 17 BMG): [Anmeldung](service:anmeldung).\n\n- 13,90 Euro\n- Telefon 115\n";

    [Fact]
    public void A_translation_with_the_same_blocks_numbers_and_links_is_the_same() =>
        Assert.Empty(TranslatedText.Differences(Source, "## Deadline\n[Register](service:anmeldung) within 14 days (§ 17 BMG).\n\n- 13.90 euros\n- phone 115\n"));

    [Theory]
    [InlineData("within 14 days", "within 4 days", "block 2 has the numbers 17, 4 where the source has 14, 17")]
    [InlineData("(service:anmeldung)", "(service:abmeldung)", "block 2 links to service:abmeldung where the source links to service:anmeldung")]
    [InlineData("- phone 115\n", "", "block 4 is nothing where the source has a list item")]
    [InlineData("## Deadline", "### Deadline", "block 1 is a heading of level 3 where the source has a heading of level 2")]
    [InlineData("- 13.90 euros\n- phone 115", "13.90 euros", "block 3 is a paragraph where the source has a list item")]
    public void What_differs_is_named_with_its_block(string right, string wrong, string difference)
    {
        var translation = "## Deadline\n[Register](service:anmeldung) within 14 days (§ 17 BMG).\n\n- 13.90 euros\n- phone 115\n";
        Assert.Equal([difference], TranslatedText.Differences(Source, translation.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
