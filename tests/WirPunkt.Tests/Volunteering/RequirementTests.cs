namespace WirPunkt.Volunteering;

/// <summary>How somebody stands to what has to be settled, and what follows for duty.</summary>
public sealed class RequirementTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly ProgrammeSettings Settings = new();

    private static RequirementState StateAfter(Requirement requirement, DateOnly doneOn, DateOnly today)
    {
        var formality = new Formality { Kind = requirement.Kind };
        formality.Done(requirement, doneOn, Settings);
        return requirement.StateOf(formality, today);
    }

    [Fact]
    public void Nothing_is_recorded_until_somebody_asks_and_then_it_is_open()
    {
        var requirement = new Requirement(RequirementKind.Confidentiality, true, "1");
        Assert.Equal(RequirementState.NotRecorded, requirement.StateOf(null, Today));
        Assert.Equal(RequirementState.Open, requirement.StateOf(new Formality { AskedOn = Today }, Today));
        Assert.Equal(RequirementState.Complete, StateAfter(requirement, Today, Today.AddYears(20)));
    }

    [Fact]
    public void A_text_that_changed_is_to_be_signed_again()
    {
        var formality = new Formality();
        formality.Done(new(RequirementKind.DataProtection, true, "1"), Today, Settings);
        Assert.Equal(RequirementState.Open, new Requirement(RequirementKind.DataProtection, true, "2").StateOf(formality, Today));
    }

    [Theory]
    [InlineData(0, RequirementState.Complete)]
    [InlineData(-30, RequirementState.Expiring)]
    [InlineData(-31, RequirementState.Complete)]
    [InlineData(1, RequirementState.Expired)]
    public void A_certificate_expires_after_five_years_and_warns_thirty_days_before(int daysFromEnd, RequirementState expected)
    {
        var end = Today.AddMonths(60);
        if (daysFromEnd == 0) Assert.Equal(expected, StateAfter(new(RequirementKind.Certificate, true, null), Today, Today));
        else Assert.Equal(expected, StateAfter(new(RequirementKind.Certificate, true, null), Today, end.AddDays(daysFromEnd)));
    }

    [Fact]
    public void The_declaration_on_the_allowance_holds_for_its_calendar_year()
    {
        var requirement = new Requirement(RequirementKind.Allowance, true, null);
        Assert.Equal(RequirementState.Complete, StateAfter(requirement, Today, Today));
        Assert.Equal(RequirementState.Expiring, StateAfter(requirement, Today, new(2026, 12, 31)));
        Assert.Equal(RequirementState.Expired, StateAfter(requirement, Today, new(2027, 1, 1)));
    }

    [Fact]
    public void Fit_is_who_has_signed_and_passed()
    {
        Requirement secret = new(RequirementKind.Confidentiality, true, "1"), sheet = new(RequirementKind.Insurance, true, "1");
        Assert.True(FitForDuty.Of([(secret, RequirementState.Complete), (sheet, RequirementState.Open)], isTrained: true, attended: 5, Settings) is { IsFit: true, IsNovice: false });
        Assert.True(FitForDuty.Of([(secret, RequirementState.Complete)], isTrained: false, attended: 4, Settings) is { IsFit: false, IsNovice: true });
        Assert.Equal([RequirementKind.Confidentiality], FitForDuty.Of([(secret, RequirementState.Expired)], isTrained: true, attended: 0, Settings).Missing);
    }

    [Fact]
    public void What_is_switched_off_keeps_nobody_from_duty() =>
        Assert.False(new Requirement(RequirementKind.Certificate, false, null).IsForDuty);

    [Fact]
    public void Without_a_legal_basis_no_certificate_is_asked_for() => Assert.DoesNotContain(RequirementKind.Certificate, Settings.Requirements);
}
