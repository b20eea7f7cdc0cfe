namespace WirPunkt.Volunteering;

/// <summary>What the lead has set for the programme: one row, with defaults that a town can start with.</summary>
public sealed class ProgrammeSettings
{
    /// <summary>Months for which a certificate that was inspected counts: at most five years, as youth welfare offices recommend.</summary>
    public const int LongestCertificate = 60;

    public int Id { get; init; } = 1;

    /// <summary>Requirements that are asked for. The certificate is off: without a legal basis nobody may ask for it.</summary>
    public List<RequirementKind> Requirements { get; set; } = [RequirementKind.Confidentiality, RequirementKind.DataProtection, RequirementKind.Insurance, RequirementKind.Allowance];

    /// <summary>With so many attended shifts a guide is no novice any more.</summary>
    public int ShiftsUntilExperienced { get; set; } = 5;

    /// <summary>Months after which a refused application is deleted: claims of discrimination have expired by then (§ 21 Abs. 5 AGG: two months, and time to reach us).</summary>
    public int MonthsAfterRefusal { get; set; } = 6;

    /// <summary>Months after which nothing of somebody who left is kept but what the law wants.</summary>
    public int MonthsAfterLeaving { get; set; } = 6;

    /// <summary>Months for which the note on an inspected certificate is kept after leaving; three at most (as § 72a Abs. 5 SGB VIII has it).</summary>
    public int CertificateMonthsAfterLeaving { get; set; } = 3;

    /// <summary>Months for which an inspected certificate counts.</summary>
    public int CertificateMonths { get; set; } = LongestCertificate;

    /// <summary>Years, after the end of the calendar year, for which payments are kept (§ 147 Abs. 3 AO: vouchers eight years).</summary>
    public int PaymentYears { get; set; } = 8;

    /// <summary>Raised by each change.</summary>
    public long Version { get; set; }

    /// <returns>The field that is wrong; null: all is well.</returns>
    public string? Problem() =>
        ShiftsUntilExperienced is < 0 or > 100 ? "experienced"
        : MonthsAfterRefusal is < 2 or > 24 ? "refusal"
        : MonthsAfterLeaving is < 0 or > 36 ? "leaving"
        : CertificateMonthsAfterLeaving is < 0 or > 3 ? "certificate-leaving"
        : CertificateMonths is < 1 or > LongestCertificate ? "certificate"
        : PaymentYears is < 6 or > 10 ? "payments"
        : null;
}
