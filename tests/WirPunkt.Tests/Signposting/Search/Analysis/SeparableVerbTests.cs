using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Analysis;

public sealed class SeparableVerbTests
{
    [Theory]
    [InlineData("Wie melde ich mich an?", "an")]
    [InlineData("wo hole ich den Ausweis AB", "AB")]
    [InlineData("ich ziehe um", "um")]
    [InlineData("an wen wende ich mich", null)]
    [InlineData("", null)]
    [InlineData("?!", null)]
    public void The_prefix_stands_at_the_end(string query, string? prefix) =>
        Assert.Equal(prefix, SeparableVerb.PrefixAtTheEndOf(query), StringComparer.OrdinalIgnoreCase);

    private static readonly SearchableText[] Town =
    [
        new("page:anmelden", "de", "Eine Wohnung anmelden", "Nach dem Umzug meldet sich jeder beim Bürgeramt."),
        new("page:adresse", "de", "Eine Adresse geheim halten", "Niemand soll erfahren, wo jemand wohnt."),
        new("page:hund", "de", "Ein Hund", "Ein Hund kostet Steuer."),
    ];

    [Theory]
    [InlineData("Wie melde ich die Adresse an", "page:anmelden")]
    [InlineData("wie halte ich meine Adresse geheim", "page:adresse")]
    public void A_verb_that_came_apart_is_found_as_one(string query, string expected) =>
        Assert.Equal(expected, SearchEngine.Of(Town).Find(query, "de", 1)[0].Text.Id);

    [Fact]
    public void An_everyday_expression_is_found_although_its_verb_came_apart()
    {
        var everyday = new EverydayWords([new EverydayWord("Adresse anmelden", "de", ["service:anmeldung"])]);
        Assert.Contains(everyday.MeantBy("Wie melde ich meine Adresse an?", "de", _ => true), m => m.Id == "service:anmeldung");
        Assert.Empty(everyday.MeantBy("Wer kennt meine Adresse?", "de", _ => true));
    }
}
