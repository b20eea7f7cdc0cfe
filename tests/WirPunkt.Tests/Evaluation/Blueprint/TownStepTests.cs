using WirPunkt.Platform.Site;

namespace WirPunkt.Evaluation.Blueprint;

public sealed class TownStepTests
{
    private static Particular Field(string step, string name) => TownStep.All.Single(s => s.Name == step).Fields.Single(f => f.Name == name);

    [Fact]
    public void Every_particular_gives_back_what_it_was_given()
    {
        foreach (var field in TownStep.All.SelectMany(s => s.Fields))
        {
            var town = Municipality.Unnamed;
            var value = field switch { { Name: "key" } => "081150003003", { Name: "log-retention-days" } => "14", { Type: "date" } => "2026-12-01", { HasLines: true } => "Markt 1\n71000 Ort", _ => "etwas" };
            field.Set(town, value);
            Assert.Equal(value, field.Get(town));
        }
    }

    [Fact]
    public void Particulars_fill_every_gap_that_the_law_leaves()
    {
        var town = Municipality.Unnamed;
        town.Legal = town.Legal with { Accessibility = town.Legal.Accessibility with { Status = AccessibilityStatus.Partial, Method = AssessmentMethod.SelfEvaluation, Enforcement = new("Stelle", null, null, null, null) } };
        foreach (var field in TownStep.All.SelectMany(s => s.Fields)) field.Set(town, field.Name == "log-retention-days" ? "0" : field.Type == "date" ? "2026-12-01" : "x");
        Assert.Empty(town.Legal.Gaps());
    }

    [Fact]
    public void A_dash_says_that_there_is_none_and_is_no_gap()
    {
        var town = Municipality.Unnamed;
        Assert.Contains("vat-id", TownStep.All.Single(s => s.Name == "imprint").Missing(town));
        Field("imprint", "vat-id").Set(town, "");
        Assert.DoesNotContain("vat-id", TownStep.All.Single(s => s.Name == "imprint").Missing(town));
        Assert.Null(Field("contact", "email").Problem(Particular.None));
    }

    [Theory]
    [InlineData("08115003", "08115003", null)]
    [InlineData("08 115 003", "08115003", null)]
    [InlineData("081150003003", "08115003", "081150003003")]
    public void A_key_is_a_municipality_key_or_a_regional_key_that_holds_it(string written, string ags, string? ars) =>
        Assert.Equal((new TownKey(ags, ars), null), TownKey.Read(written));

    [Theory]
    [InlineData("", "municipality-key")]
    [InlineData("0811500", "municipality-key")]
    [InlineData("0811500a", "municipality-key")]
    [InlineData("09162000", "state")]
    public void What_is_no_key_of_the_state_is_refused(string written, string rule) => Assert.Equal(rule, TownKey.Read(written).Problem?.Rule);

    [Theory]
    [InlineData("town", "website", "musterstadt")]
    [InlineData("contact", "phone", "anrufen")]
    [InlineData("contact", "email", "rathaus")]
    [InlineData("privacy", "log-retention-days", "-1")]
    [InlineData("accessibility", "prepared", "gestern")]
    public void What_cannot_be_right_is_a_problem_of_its_field(string step, string field, string value) => Assert.NotNull(Field(step, field).Problem(value));

    [Theory]
    [InlineData("Musterstadt", "musterstadt")]
    [InlineData("Bad Säckingen", "bad-saeckingen")]
    [InlineData("Weil am Rhein (Süd)", "weil-am-rhein-sued")]
    [InlineData("!", "")]
    public void A_town_has_a_key_that_fits_into_an_address(string name, string key) => Assert.Equal(key, NewTown.KeyOf(name));
}
