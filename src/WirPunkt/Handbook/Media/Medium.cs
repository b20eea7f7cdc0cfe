using System.Text.Json.Serialization;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Media;

/// <summary>A picture for pages, or a video in sign language, with what somebody is told who does not see it.</summary>
public sealed class Medium : TranslatedRecord, IWithFile, IOpenQuestions
{
    /// <summary>Bytes of a picture above which a page gets slow on an old phone: a hint.</summary>
    public const int Heavy = 300 * 1024;

    /// <summary>The alternative text of a picture, the name of a video; null for a decoration alone.</summary>
    public LocalText? Alternative { get; set; }

    /// <summary>Says nothing that the text does not say: screen readers pass it over.</summary>
    public bool Decoration { get; set; }

    /// <summary>Who made it (§ 13 UrhG).</summary>
    public required string Credit { get; set; }

    /// <summary>Under which licence it may be shown, <c>CC BY 4.0</c>; null: by agreement.</summary>
    public string? Licence { get; set; }

    /// <summary>What the file is; null in a record that has none yet.</summary>
    [Measured] public MediumFile? File { get; set; }

    [JsonIgnore] public bool IsVideo => File?.IsVideo == true;

    [JsonIgnore] public string? FileHash => File?.Sha256;

    [JsonIgnore] public string FilePath => $"media/{Key}.{File?.Extension}";

    Func<byte[]>? IWithFile.PackagedFile => Packaged;

    internal Func<byte[]>? Packaged { get; init; }

    /// <summary>Where the public gets it: another file, another address, so that it may be kept for ever.</summary>
    [JsonIgnore] public string? Address => File is null ? null : $"{MediaModule.PublicAddress}/{Key}/{File.Name}";

    public string NameInGerman() => Alternative?.German ?? Key;

    /// <summary>Whether it is a picture that tells nothing to somebody who reads in this language and does not see it. A video says what the text beside it says.</summary>
    /// <param name="language">code</param>
    public bool IsSilentIn(string language) => !IsVideo && Alternative is { } text && !text.ByLanguage.ContainsKey(language);

    /// <summary>The team's own.</summary>
    public string? Department() => null;

    public IEnumerable<Gap> Gaps() => [];

    public IEnumerable<Gap> Gaps(IReadOnlyList<Language> languages) =>
        from language in languages
        where Alternative is not null && !Alternative.Has(language)
        select new Gap($"alternative.{language}", $"Wie lautet der Alternativtext in dieser Sprache: {language.NativeName}?");

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (string.IsNullOrWhiteSpace(Credit)) yield return FieldProblem.Of("credit", "empty");
        if (Decoration && IsVideo) yield return FieldProblem.Of("decoration", "video-decoration");
        else if (Decoration && Alternative is not null) yield return FieldProblem.Of("decoration", "decoration-with-text");
        if (!Decoration && Alternative is null) yield return FieldProblem.Of("alternative", "no-alternative");
        if (File is null) yield return FieldProblem.Of("file", "no-file");
        foreach (var shown in package.AllKnown<PageText>().Where(t => IsSilentIn(t.Language) && t.Pictures().Contains(Key)).GroupBy(t => t.Language))
            yield return FieldProblem.Of($"alternative.{shown.Key}", "no-alternative-in", ("language", Language.Find(shown.Key)?.NativeName ?? shown.Key), ("page", shown.First().Page));
    }

    /// <summary>Languages are summed up by <see cref="MissingLanguages"/>.</summary>
    public override IEnumerable<FieldProblem> Hints(PackageContents package) =>
        File is { IsVideo: false, Bytes: > Heavy } file ? [FieldProblem.Of("file", "heavy", ("size", file.Bytes / 1024))] : [];

    public override IEnumerable<Language> MissingLanguages(PackageContents package) => package.LanguagesBeside(TextLanguages(package));

    public override IEnumerable<FieldProblem> LanguageDetails(PackageContents package) => package.Untranslated(LocalTexts.In(this));
}

/// <summary>What is known of a file by looking into it.</summary>
/// <param name="Bytes">without what was taken out of it</param>
/// <param name="Width">pixels, as it is shown</param>
/// <param name="Seconds">of a video</param>
public sealed record MediumFile(MediumType Type, string Sha256, long Bytes, int Width, int Height, int? Seconds = null)
{
    [JsonIgnore] public bool IsVideo => Type is MediumType.Mp4 or MediumType.Webm;

    [JsonIgnore] public string Extension => Type == MediumType.Jpeg ? "jpg" : Type.ToString().ToLowerInvariant();

    /// <summary>Its name in addresses.</summary>
    [JsonIgnore] public string Name => $"{Sha256[..16].ToLowerInvariant()}.{Extension}";

    [JsonIgnore] public string ContentType => (IsVideo ? "video/" : "image/") + Type.ToString().ToLowerInvariant();
}

public enum MediumType { Jpeg, Png, Webp, Mp4, Webm }
