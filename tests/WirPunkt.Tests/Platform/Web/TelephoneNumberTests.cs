namespace WirPunkt.Platform.Web;

public sealed class TelephoneNumberTests
{
    [Theory]
    [InlineData("+49 7031 669-9900", "tel:+4970316699900")]
    [InlineData("0800 1110111", "tel:08001110111")]
    [InlineData("(07031) 669/0", "tel:070316690")]
    public void What_people_read_can_be_dialled(string written, string link) => Assert.Equal(link, new TelephoneNumber(written).Link);
}
