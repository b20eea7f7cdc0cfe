using WirPunkt.Directory;
using WirPunkt.Platform.Time;

namespace WirPunkt.Signposting;

public sealed class LetterTests
{
    private static Letter Letter(params string[] law) => new()
    {
        Key = "gelb",
        Name = "Gelber Brief",
        Recognise = ["Gelb"],
        Urgency = Urgency.Today,
        Wants = "Etwas",
        Steps = ["Öffnen"],
        LegalBasis = [.. law],
        AsOf = new PartialDate(2026, 11),
    };

    [Fact]
    public void What_a_letter_says_about_the_law_stands_on_the_work_list_until_somebody_has_read_it()
    {
        var letter = Letter("§ 180 ZPO", "§ 67 OWiG");
        var task = Assert.Single(Assert.Single(WorkList.Of([letter]).Departments).Tasks);
        Assert.Equal(("Gelber Brief", "legalBasis"), (task.Name, task.Gaps[0].Field));
        Assert.EndsWith("§ 180 ZPO, § 67 OWiG, Stand 2026-11.", task.Gaps[0].Question, StringComparison.Ordinal);

        letter.Reviewed.Add("de");
        Assert.Empty(letter.Gaps());
    }

    [Fact]
    public void A_letter_without_a_paragraph_is_asked_nothing() => Assert.Empty(Letter().Gaps());
}
