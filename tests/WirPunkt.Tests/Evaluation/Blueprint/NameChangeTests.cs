using WirPunkt.Directory;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Blueprint;

public sealed class NameChangeTests
{
    private static readonly NameChange Change = new("Böblingen", ["Беблінген"], "Musterstadt", new Dictionary<string, string> { ["treff-am-see"] = "Wir-Punkt A" });

    [Theory]
    [InlineData("In Böblingen gibt es vier Treffpunkte.", "In Musterstadt gibt es vier Treffpunkte.")]
    [InlineData("die Stadt Böblingen", "die Stadt Musterstadt")]
    [InlineData("Wir-Punkt Böblingen", "Wir-Punkt Musterstadt")]
    [InlineData("Böblingens Rathaus", "Musterstadts Rathaus")]
    [InlineData("Živite u Böblingenu?", "Živite u Musterstadtu?")]
    [InlineData("Ви живете в Беблінгені.", "Ви живете в Musterstadt.")]
    [InlineData("هل تسكن في Böblingen؟", "هل تسكن في Musterstadt؟")]
    [InlineData("the town of Böblingen", "the town of Musterstadt")]
    public void The_town_itself_gets_its_new_name(string text, string renamed) => Assert.Equal(renamed, Change.In(text));

    [Theory]
    [InlineData("das Landratsamt Böblingen")]
    [InlineData("im Landkreis Böblingen")]
    [InlineData("Stadtwerke Böblingen")]
    [InlineData("the district of Böblingen")]
    [InlineData("в районі Беблінген")]
    [InlineData("Böblingen ilçesi")]
    [InlineData("die Böblinger Tafel")]
    [InlineData("Sindelfingen-Böblingen")]
    [InlineData("Böblingen-Dagersheim")]
    [InlineData("https://example.org/Böblingen")]
    [InlineData("rathaus@Böblingen.example")]
    public void What_is_called_after_it_keeps_its_name(string text) => Assert.Equal(text, Change.In(text));

    [Theory]
    [InlineData("im [Treff am See](wir-punkt:treff-am-see).", "im [Wir-Punkt A](wir-punkt:treff-am-see).")]
    [InlineData("im [Treff im Grund](wir-punkt:treff-im-grund).", "im [Treff im Grund](wir-punkt:treff-im-grund).")]
    public void A_link_to_a_Wir_Punkt_says_what_that_is_called_now(string text, string renamed) => Assert.Equal(renamed, Change.In(text));

    [Fact]
    public void In_a_record_texts_change_and_addresses_stay()
    {
        var place = new Location { Key = "rathaus", Name = "Rathaus Böblingen", City = "Böblingen", Street = "Am Böblingen 1", Note = "aus Böblingen", Position = 7, PublicTransport = new LocalText("In Böblingen"), Fact = Sure };
        Change.In(place);
        Assert.Equal(("Rathaus Musterstadt", "Böblingen", "Am Böblingen 1", "aus Böblingen", "In Musterstadt", 7), (place.Name, place.City, place.Street, place.Note, place.PublicTransport.German, place.Position));
    }

    [Fact]
    public void Only_an_office_of_the_town_is_renamed_with_it()
    {
        var office = new Organization { Key = "a", Name = "Bürgeramt Böblingen", Kind = OrganizationKind.MunicipalOffice, Fact = Sure };
        var school = new Organization { Key = "b", Name = "Bürgeramt Böblingen", Kind = OrganizationKind.School, Fact = Sure };
        Change.In(office);
        Change.In(school);
        Assert.Equal(("Bürgeramt Musterstadt", "Bürgeramt Böblingen"), (office.Name, school.Name));
    }

    private static Fact Sure => new() { Confidence = Confidence.High };
}
