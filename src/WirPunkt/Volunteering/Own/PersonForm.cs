using WirPunkt.Volunteering.Recruitment;

namespace WirPunkt.Volunteering.Own;

/// <summary>How to reach a person and what they speak, as the person or the lead entered it.</summary>
public sealed record PersonForm(string Name, string Email, string Phone, string Language, IReadOnlyList<(string Code, string Level)> Languages, long Version)
{
    public static PersonForm Of(Volunteer volunteer) => new(volunteer.Name, volunteer.Email ?? "", volunteer.Phone ?? "", volunteer.Language,
        [.. volunteer.Languages.Select(l => (l.Code, l.Level.ToString()))], volunteer.Version);

    public static PersonForm Read(IFormCollection form) => new(
        form["name"].ToString().ReplaceLineEndings(" ").Trim(), form["email"].ToString().Trim(), form["phone"].ToString().Trim(),
        Platform.Languages.Language.Find(form["language"])?.Code ?? Platform.Languages.Language.German.Code, ApplicationForm.ReadLanguages(form),
        long.TryParse(form["version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : -1);

    /// <returns>The field that is wrong; null: it can be saved.</returns>
    public string? Problem() => new ApplicationForm(Name, Email, Phone, Languages, "", [], "", Consents: true).Problems() is [var first, ..] ? first : null;

    public void ApplyTo(Volunteer volunteer)
    {
        (volunteer.Name, volunteer.Email, volunteer.Phone, volunteer.Language) = (Name, Email.Length == 0 ? null : Email, Phone.Length == 0 ? null : Phone, Language);
        volunteer.Languages = ApplicationForm.Spoken(Languages);
        volunteer.Version++;
    }
}
