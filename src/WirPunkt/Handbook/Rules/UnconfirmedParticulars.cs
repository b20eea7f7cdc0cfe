using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Rules;

/// <summary>What only records of low confidence say: names of offices and places, telephones, addresses of houses, mail and web.
/// A name that the glossary explains ("Finanzamt") is a kind of office and no fact; what a service is called is none either.</summary>
internal sealed partial class UnconfirmedParticulars
{
    private static readonly ConditionalWeakTable<PackageContents, UnconfirmedParticulars> Known = [];

    private readonly IReadOnlyList<string> words;
    private readonly HashSet<string> numbers;

    private UnconfirmedParticulars(PackageContents package)
    {
        var records = package.All<Organization>().Cast<DirectoryRecord>().Concat(package.All<Location>()).Concat(package.All<Service>()).ToLookup(r => r.IsPublic);
        var kinds = package.All<GlossaryTerm>().SelectMany(t => t.Spellings);
        var sure = records[true].SelectMany(Words).Concat(kinds).ToList();
        words = [.. records[false].SelectMany(Words).Distinct(StringComparer.OrdinalIgnoreCase).Where(w => !sure.Exists(s => s.Contains(w, StringComparison.OrdinalIgnoreCase)))];
        numbers = [.. records[false].SelectMany(Numbers).Except(records[true].SelectMany(Numbers))];
    }

    public static UnconfirmedParticulars Of(PackageContents package) => Known.GetValue(package, p => new(p));

    /// <summary>What of it a text names.</summary>
    public IEnumerable<string> In(string text) =>
        words.Where(w => Stands(w, text)).Concat(numbers.Count == 0 ? [] : Telephone().Matches(text).Select(m => m.Value).Where(n => numbers.Contains(Dialled(n))));

    private static IEnumerable<string> Words(DirectoryRecord record) => record switch
    {
        Organization o => [.. Names(o.Name), .. o.Emails, .. Address(o.Website), .. Address(o.Appointment?.Url)],
        Location l => [.. Names(l.Name), .. l.Street is { } street && street.Any(char.IsAsciiDigit) ? [street] : Array.Empty<string>()],
        Service s => Address(s.OnlineUrl),
        _ => [],
    };

    /// <summary>"Café Emil (Stadtteiltreff Diezenhalde)" is called "Café Emil", too.</summary>
    private static IEnumerable<string> Names(string name) => new[] { name, name.Split(" (")[0], name.Replace(" e. V.", "", StringComparison.Ordinal) }.Where(n => !string.IsNullOrWhiteSpace(n)).Distinct();

    /// <summary>A web address as people write it.</summary>
    private static IEnumerable<string> Address(string? url) =>
        url is null ? [] : [Regex.Replace(url, "^https?://(www\\.)?", "").TrimEnd('/')];

    private static IEnumerable<string> Numbers(DirectoryRecord record) => record is Organization o ? o.Phones.Select(p => Dialled(p.Number)) : [];

    private static string Dialled(string number) => Regex.Replace(new TelephoneNumber(number).Dialled, @"^(\+|00)49", "0");

    /// <summary>As a word of its own, whatever ending it has.</summary>
    private static bool Stands(string word, string text)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
    }

    [GeneratedRegex(@"\+?[0-9(][0-9 ()/-]{4,}[0-9]")]
    private static partial Regex Telephone();
}
