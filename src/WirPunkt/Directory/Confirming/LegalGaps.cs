using WirPunkt.Platform.Site;

namespace WirPunkt.Directory.Confirming;

/// <summary>What the municipality must say about itself by law and has not said yet.</summary>
internal static class LegalGaps
{
    private static readonly Dictionary<string, string> Questions = new()
    {
        ["imprint.provider"] = "Wer bietet die Seiten an (§ 5 DDG)?",
        ["imprint.represented-by"] = "Wer vertritt die Anbieterin (§ 5 DDG)?",
        ["imprint.address"] = "Welche Anschrift steht im Impressum?",
        ["imprint.phone"] = "Welche Telefonnummer steht im Impressum?",
        ["imprint.email"] = "Welche E-Mail-Adresse steht im Impressum?",
        ["imprint.vat-id"] = "Gibt es eine Umsatzsteuer-Identifikationsnummer? Wie lautet sie?",
        ["imprint.supervisory-authority"] = "Wer führt die Aufsicht?",
        ["imprint.responsible-for-content"] = "Wer ist für den Inhalt verantwortlich (§ 18 Abs. 2 MStV)?",
        ["privacy.controller"] = "Wer ist für den Datenschutz verantwortlich (Art. 13 DSGVO)?",
        ["privacy.address"] = "Welche Anschrift hat die verantwortliche Stelle?",
        ["privacy.email"] = "Welche E-Mail-Adresse hat die verantwortliche Stelle?",
        ["privacy.data-protection-officer"] = "Wer ist die oder der Datenschutzbeauftragte?",
        ["privacy.officer-email"] = "Unter welcher E-Mail-Adresse ist die oder der Datenschutzbeauftragte erreichbar?",
        ["privacy.hosting"] = "Wer betreibt den Server, und wo steht er?",
        ["privacy.log-retention-days"] = "Wie viele Tage hebt der Webserver sein Protokoll auf?",
        ["privacy.supervisory-authority"] = "Bei wem kann man sich über den Datenschutz beschweren?",
        ["accessibility.status"] = "Sind die Seiten ganz, teilweise oder nicht barrierefrei (§ 10 L-BGG)?",
        ["accessibility.prepared"] = "Wann wurde die Erklärung zur Barrierefreiheit erstellt?",
        ["accessibility.method"] = "Wer hat geprüft: die Stadt selbst oder eine andere Stelle?",
        ["accessibility.report-email"] = "An welche E-Mail-Adresse meldet man eine Barriere?",
        ["accessibility.report-phone"] = "Unter welcher Telefonnummer meldet man eine Barriere?",
        ["accessibility.enforcement"] = "Welche Schlichtungsstelle ist zuständig (§ 10b L-BGG)?",
    };

    public static OpenTask Of(Municipality municipality) => new(municipality, municipality.Name.German,
        [.. municipality.Legal.Gaps().Select(field => new Gap($"legal.{field}", Questions.GetValueOrDefault(field, $"Was steht bei „{field}“?")))]);
}
