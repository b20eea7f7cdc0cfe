using System.Security.Cryptography;
using System.Text.Json.Serialization;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Content;

/// <summary>A record of the content package: known by its key, imported again and again, edited in between.</summary>
public abstract class ContentRecord
{
    [JsonIgnore] public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Stable name within its kind: a-z, 0-9 and hyphens, at most 80 characters.</summary>
    [JsonPropertyOrder(-1)] public required string Key { get; set; }

    /// <summary>Keys it had before: their addresses lead here.</summary>
    public List<string>? FormerKeys { get; set; }

    /// <summary>Place in its file, from 0.</summary>
    [JsonIgnore] public int Position { get; set; }

    /// <summary>Fingerprint of the record as the package last had it; null for what never came from a package.</summary>
    [JsonIgnore] public string? ImportedAs { get; set; }

    /// <summary>Counts changes; concurrency token.</summary>
    [JsonIgnore] public long Version { get; set; }

    /// <summary>The version that the last import left.</summary>
    [JsonIgnore] public long ImportedVersion { get; set; }

    /// <summary>Taken off the site here: no catalog and no package holds it, it can be brought back.</summary>
    [JsonIgnore] public bool IsWithdrawn { get; set; }

    /// <summary>Whether the public may see it at all.</summary>
    [JsonIgnore] public virtual bool IsPublic => true;

    /// <summary>Whether somebody changed it since the last import. Not seen by its fingerprint: that changes with every new field.</summary>
    [JsonIgnore] public bool WasEdited => ImportedAs is not null && ImportedVersion != Version;

    /// <summary>What is wrong with the record, seen together with everything else in the package.</summary>
    public virtual IEnumerable<FieldProblem> Check(PackageContents package) => [];

    /// <summary>What is allowed but should not stay so: a field that nobody has filled in, a translation that says something else.</summary>
    public virtual IEnumerable<FieldProblem> Hints(PackageContents package) => [];

    /// <summary>Fills in what the package need not say of it, before it is compared with what is stored.</summary>
    /// <param name="stored">the record as the database has it; null: it is new here</param>
    public virtual void Complete(ContentRecord? stored)
    {
    }

    /// <summary>Every single place behind a hint that only counts them; <c>check --language-details</c> prints them.</summary>
    public virtual IEnumerable<FieldProblem> LanguageDetails(PackageContents package) => [];

    /// <summary>Codes of the languages in which all of its texts are there; null for a record without texts of its own.</summary>
    public virtual IReadOnlyCollection<string>? TextLanguages(PackageContents package) => LocalTexts.LanguagesOf(this);

    /// <summary>Languages of the site in which it ought to speak and does not; <see cref="PackageContents.Hints"/> sums them up.</summary>
    public virtual IEnumerable<Language> MissingLanguages(PackageContents package) => [];

    /// <summary>SHA-256 over everything that a package holds of the record.</summary>
    public string Fingerprint() => Convert.ToHexString(SHA256.HashData(PackageJson.Bytes(this)));
}
