using WirPunkt.Platform.Mail;

namespace WirPunkt.Volunteering.Recruitment;

/// <summary>What somebody typed who wants to be a guide.</summary>
public sealed record ApplicationForm(string Name, string Email, string Phone, IReadOnlyList<(string Code, string Level)> Languages, string Times, IReadOnlyList<string> Sites, string Channel, bool Consents)
{
    /// <summary>Rows for languages: who speaks more tells it in the interview.</summary>
    public const int LanguageRows = 4;

    public static ApplicationForm Empty(string channel) => new("", "", "", [], "", [], channel, false);

    public static ApplicationForm Read(IFormCollection form) => new(
        Line(form, "name"), Line(form, "email"), Line(form, "phone"), ReadLanguages(form), form["times"].ToString().Trim(), [.. form["site"].OfType<string>().Distinct()], Line(form, "channel"), form["consent"] == "yes");

    /// <summary>What can be seen of the form alone.</summary>
    /// <returns>The field that is wrong; null: it can be taken.</returns>
    public string? Problem() =>
        Name.Length is 0 or > Volunteer.LongestName ? "name"
        : Email.Length == 0 && Phone.Length == 0 ? "contact"
        : Email.Length > 0 && !EmailAddress.IsValid(Email) ? "email"
        : !IsPhone(Phone) ? "phone"
        : Spoken().Count == 0 ? "languages"
        : Times.Length > Volunteer.LongestTimes ? "times"
        : !Consents ? "consent"
        : null;

    public List<SpokenLanguage> Spoken() => Spoken(Languages);

    /// <summary>Rows in which a language was chosen; without a level it is said to be good.</summary>
    public static List<SpokenLanguage> Spoken(IEnumerable<(string Code, string Level)> rows) =>
        [.. rows.Where(r => LanguageNames.Offered.Contains(r.Code)).DistinctBy(r => r.Code).Select(r => new SpokenLanguage(r.Code, Enum.TryParse<LanguageLevel>(r.Level, out var level) && Enum.IsDefined(level) ? level : LanguageLevel.Good))];

    public static List<(string, string)> ReadLanguages(IFormCollection form) => [.. form["spoken"].Zip(form["level"], (code, level) => (code ?? "", level ?? ""))];

    /// <summary>Digits and what people write between them; nothing at all is no number, and that is all right.</summary>
    public static bool IsPhone(string phone) => phone.Length == 0 || (phone.Length <= Volunteer.LongestPhone && phone.Count(char.IsDigit) >= 5 && phone.All(c => char.IsDigit(c) || " +/-().".Contains(c)));

    private static string Line(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings(" ").Trim();
}
