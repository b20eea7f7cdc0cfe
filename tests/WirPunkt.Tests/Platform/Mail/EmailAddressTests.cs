namespace WirPunkt.Platform.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("rathaus@kleinstadt.de", true)]
    [InlineData("erika.o'neill+amt@post.kleinstadt.de", true)]
    [InlineData("büro@kleinstadt.de", true)]
    [InlineData("", false)]
    [InlineData("rathaus", false)]
    [InlineData("rathaus@kleinstadt", false)]
    [InlineData("rathaus@kleinstadt.", false)]
    [InlineData("rathaus@.de", false)]
    [InlineData("rathaus@klein..de", false)]
    [InlineData("a@b@kleinstadt.de", false)]
    [InlineData("rathaus@kleinstadt.de\n", false)]
    [InlineData(" rathaus@kleinstadt.de", false)]
    [InlineData("\"Rat haus\"@kleinstadt.de", false)]
    [InlineData("Rathaus <rathaus@kleinstadt.de>", false)]
    public void One_address_with_a_name_of_the_net_and_nothing_beside_it(string text, bool valid) => Assert.Equal(valid, EmailAddress.IsValid(text));

    [Fact]
    public void An_address_has_at_most_200_characters() => Assert.False(EmailAddress.IsValid(new string('a', 190) + "@kleinstadt.de"));
}
