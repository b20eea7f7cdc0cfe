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
    /// <returns>The fields that are wrong, in their order; none: it can be taken.</returns>
    public IReadOnlyList<string> Problems()
    {
        (string Field, bool IsWrong)[] fields =
        [
            ("name", Name.Length is 0 or > Volunteer.LongestName),
            ("contact", Email.Length == 0 && Phone.Length == 0),
            ("email", Email.Length > 0 && !EmailAddress.IsValid(Email)),
            ("phone", !IsPhone(Phone)),
            ("languages", Spoken().Count == 0),
            ("times", Times.Length > Volunteer.LongestTimes),
            ("consent", !Consents),
        ];
        return [.. fields.Where(f => f.IsWrong).Select(f => f.Field)];
    }

    public List<SpokenLanguage> Spoken() => Spoken(Languages);

    /// <summary>Rows in which a language was chosen; without a level it is said to be good.</summary>
    public static List<SpokenLanguage> Spoken(IEnumerable<(string Code, string Level)> rows) =>
        [.. rows.Where(r => LanguageNames.Offered.Contains(r.Code)).DistinctBy(r => r.Code).Select(r => new SpokenLanguage(r.Code, Enum.TryParse<LanguageLevel>(r.Level, out var level) && Enum.IsDefined(level) ? level : LanguageLevel.Good))];

    public static List<(string, string)> ReadLanguages(IFormCollection form) => [.. form["spoken"].Zip(form["level"], (code, level) => (code ?? "", level ?? ""))];

    /// <summary>Digits and what people write between them; nothing at all is no number, and that is all right.</summary>
    public static bool IsPhone(string phone) => phone.Length == 0 || (phone.Length <= Volunteer.LongestPhone && phone.Count(char.IsDigit) >= 5 && phone.All(c => char.IsDigit(c) || " +/-().".Contains(c)));

    private static string Line(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings(" ").Trim();
}
