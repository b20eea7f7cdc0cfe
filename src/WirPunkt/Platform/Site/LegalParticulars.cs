using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Platform.Site;

/// <summary>What the municipality must say about itself by law; the pages take every particular from here.</summary>
public sealed record LegalParticulars
{
    public Imprint Imprint { get; init; } = new();
    public Privacy Privacy { get; init; } = new();
    public AccessibilityStatement Accessibility { get; init; } = new();

    /// <summary>Without the people that it names: another town has others.</summary>
    public LegalParticulars WithoutPersons() => this with
    {
        Imprint = Imprint with { RepresentedBy = null, ResponsibleForContent = null },
        Privacy = Privacy with { DataProtectionOfficer = null, OfficerEmail = null },
    };

    /// <summary>What stays where another town begins: the bodies of the state, and what is true of the program.</summary>
    public LegalParticulars ForAnotherTown() => new()
    {
        Imprint = new() { SupervisoryAuthority = Imprint.SupervisoryAuthority },
        Privacy = new() { SupervisoryAuthority = Privacy.SupervisoryAuthority },
        Accessibility = Accessibility with { Prepared = null, Reviewed = null, ReportEmail = null, ReportPhone = null },
    };

    /// <summary>What the law asks for and nobody has entered yet. An empty text is an answer: there is none.</summary>
    public IEnumerable<string> Gaps() => new (string Field, object? Value)[]
    {
        ("imprint.provider", Imprint.Provider),
        ("imprint.represented-by", Imprint.RepresentedBy),
        ("imprint.address", Imprint.Address),
        ("imprint.phone", Imprint.Phone),
        ("imprint.email", Imprint.Email),
        ("imprint.vat-id", Imprint.VatId),
        ("imprint.supervisory-authority", Imprint.SupervisoryAuthority),
        ("imprint.responsible-for-content", Imprint.ResponsibleForContent),
        ("privacy.controller", Privacy.Controller),
        ("privacy.address", Privacy.Address),
        ("privacy.email", Privacy.Email),
        ("privacy.data-protection-officer", Privacy.DataProtectionOfficer),
        ("privacy.officer-email", Privacy.OfficerEmail),
        ("privacy.hosting", Privacy.Hosting),
        ("privacy.log-retention-days", Privacy.LogRetentionDays),
        ("privacy.supervisory-authority", Privacy.SupervisoryAuthority),
        ("accessibility.status", Accessibility.Status),
        ("accessibility.prepared", Accessibility.Prepared),
        ("accessibility.method", Accessibility.Method),
        ("accessibility.report-email", Accessibility.ReportEmail),
        ("accessibility.report-phone", Accessibility.ReportPhone),
        ("accessibility.enforcement", Accessibility.Enforcement),
    }.Where(f => f.Value is null).Select(f => f.Field);
}

/// <summary>§ 5 DDG, § 18 MStV.</summary>
public sealed record Imprint
{
    public string? Provider { get; init; }
    public string? RepresentedBy { get; init; }
    public List<string>? Address { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? VatId { get; init; }
    public string? SupervisoryAuthority { get; init; }
    public string? ResponsibleForContent { get; init; }
}

/// <summary>Art. 13 GDPR.</summary>
public sealed record Privacy
{
    public string? Controller { get; init; }
    public List<string>? Address { get; init; }
    public string? Email { get; init; }
    public string? DataProtectionOfficer { get; init; }
    public string? OfficerEmail { get; init; }
    public string? Hosting { get; init; }

    /// <summary>Days for which the web server in front of this program keeps its log.</summary>
    public int? LogRetentionDays { get; init; }
    public string? SupervisoryAuthority { get; init; }
}

/// <summary>§ 10 L-BGG, § 4 BITV 2.0, L-BGG-DVO Anlage 1.</summary>
public sealed record AccessibilityStatement
{
    public AccessibilityStatus? Status { get; init; }
    public PartialDate? Prepared { get; init; }
    public PartialDate? Reviewed { get; init; }
    public AssessmentMethod? Method { get; init; }
    public string? ReportEmail { get; init; }
    public string? ReportPhone { get; init; }

    /// <summary>What is not accessible, with the reason.</summary>
    public List<LocalText> Exceptions { get; init; } = [];
    public LocalText? SimpleLanguage { get; init; }
    public LocalText? SignLanguage { get; init; }
    public EnforcementBody? Enforcement { get; init; }
}

public enum AccessibilityStatus { Full, Partial, None }

/// <summary>How the statement came about (Durchführungsbeschluss (EU) 2018/1523): by oneself or by somebody else.</summary>
public enum AssessmentMethod { SelfEvaluation, ExternalAudit }

/// <summary>The arbitration body of § 10b L-BGG.</summary>
public sealed record EnforcementBody(string Name, List<string>? Address, string? Website, string? Email, string? Phone);
