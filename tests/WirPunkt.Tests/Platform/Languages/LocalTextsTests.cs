namespace WirPunkt.Platform.Languages;

public sealed class LocalTextsTests
{
    [Fact]
    public void A_record_tells_its_texts_by_field_however_deep_they_stand()
    {
        var service = new Directory.Service { Key = "a", Name = "A", Summary = new(new Dictionary<string, string> { ["de"] = "b", ["en"] = "c" }), Documents = ["d", "e"], Exceptions = [new("f", null, "g")], Fact = new() { Confidence = Directory.Confidence.High } };
        Assert.Equal(["name", "summary", "exceptions[0].condition", "exceptions[0].text", "documents[0]", "documents[1]"], LocalTexts.In(service).Select(t => t.Field));
        Assert.Equal(["de"], LocalTexts.LanguagesOf(service));
    }

    [Fact]
    public void Texts_behind_the_keys_of_a_map_are_found()
    {
        var concern = new Signposting.Concern { Key = "a", Text = "A", Way = new() { Ask = new("frage", new() { ["ja"] = new() { Service = "s", First = "zuerst" } }) } };
        Assert.Equal(["text", "way.ask.ways.ja.first"], LocalTexts.In(concern).Select(t => t.Field));
    }

    [Fact]
    public void A_record_without_texts_has_no_languages() =>
        Assert.Null(LocalTexts.LanguagesOf(new Directory.Location { Key = "a", Name = "A", City = "B", Fact = new() { Confidence = Directory.Confidence.High } }));
}
