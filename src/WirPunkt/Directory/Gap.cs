using WirPunkt.Platform.Languages;

namespace WirPunkt.Directory;

/// <summary>Something about a record that nobody knows or has confirmed, as a question to the department.</summary>
/// <param name="Field">its name in the package</param>
/// <param name="Question">plain German: it goes to German offices only</param>
public sealed record Gap(string Field, string Question);

/// <summary>A record about which somebody must still be asked.</summary>
public interface IOpenQuestions
{
    /// <summary>What people in the town's offices call it.</summary>
    string NameInGerman();

    /// <summary>Key of the organization that can tell; null: nobody has been named.</summary>
    string? Department();

    /// <summary>What nobody knows or has confirmed.</summary>
    IEnumerable<Gap> Gaps();

    /// <summary>The same, with what it does not say in a language of the site.</summary>
    IEnumerable<Gap> Gaps(IReadOnlyList<Language> languages) => Gaps();
}
