using System.Text;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Handbook.Media.Formats;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Media;

/// <summary>Somebody of the team brings a picture or a video: a new one, or another file for one that is there.</summary>
public sealed class TakeMedium(WirPunktDb db, EditableKinds kinds, SubmitChange submit, SaveRecords save, Publication publication)
{
    private const int LongestKey = 60;

    /// <summary>A new one.</summary>
    public async Task<TakenMedium> Add(TypedMedium typed, byte[] bytes, CancellationToken cancel = default)
    {
        await publication.Reload(cancel);
        var read = ReadMedium.Of(bytes);
        var problems = typed.Problems().Concat(read.Problem is { } wrong ? [wrong] : []).ToList();
        if (await db.Set<Medium>().AnyAsync(m => m.Key == typed.Key, cancel)) problems.Add(FieldProblem.Of("key", "exists"));
        if (problems.Count > 0) return new(typed.Key, problems);
        return await Publish(typed.With(read.File!), null, read, null, cancel);
    }

    /// <summary>Another file: the address changes, the record stays, what was before stays as a revision.</summary>
    public async Task<TakenMedium> Replace(Medium stored, byte[] bytes, string? note, CancellationToken cancel = default)
    {
        var read = ReadMedium.Of(bytes);
        if (read.File is not { } file) return new(stored.Key, [read.Problem!]);
        if (stored.File is { } before && before.IsVideo != file.IsVideo) return new(stored.Key, [FieldProblem.Of("file", "file-other-kind")]);
        return await Publish(With(stored, file), stored.Version, read, note, cancel);
    }

    /// <summary>A file it had before.</summary>
    /// <param name="sha256">as a revision names it</param>
    public async Task<TakenMedium?> TakeBack(Medium stored, string sha256, CancellationToken cancel = default)
    {
        var file = (await FilesOf(stored, cancel)).FirstOrDefault(f => f.Sha256 == sha256);
        return file is null ? null : await Publish(With(stored, file), stored.Version, null, null, cancel);
    }

    /// <summary>The files it had, the latest first; the one it has now stands first.</summary>
    public async Task<IReadOnlyList<MediumFile>> FilesOf(Medium medium, CancellationToken cancel = default)
    {
        var kind = kinds.Of(medium);
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.Kind == kind.Name && r.Key == medium.Key).OrderByDescending(r => r.Number).Select(r => r.Json).ToListAsync(cancel);
        return [.. revisions.Select(json => (kind.TryRead(json).Record as Medium)?.File).Prepend(medium.File).OfType<MediumFile>().DistinctBy(f => f.Sha256)];
    }

    /// <summary>"Rathaus Eingang.JPG" is <c>rathaus-eingang</c>.</summary>
    public static string KeyFrom(string fileName)
    {
        var key = new StringBuilder();
        foreach (var letter in System.IO.Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/')).ToLowerInvariant())
            key.Append(letter switch { 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(), _ => " " });
        var words = string.Join('-', key.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestKey ? words : words[..LongestKey].TrimEnd('-');
    }

    private Medium With(Medium stored, MediumFile file)
    {
        var changed = (Medium)kinds.Of(stored).Copy(stored);
        changed.File = file;
        return changed;
    }

    private async Task<TakenMedium> Publish(Medium medium, long? version, ReadMedium? read, string? note, CancellationToken cancel)
    {
        if (save.Problems([medium]) is { Count: > 0 } problems) return new(medium.Key, [.. problems.Select(p => p.Problem)]);
        if (read is not null) await db.KeepFile(medium.FileHash!, read.Bytes, cancel); // before a page can ask for it
        var result = await submit.Run(new ChangeForm(ChangeAct.Publish) { Version = version, Note = note }, [new RecordChange(medium, version)], cancel);
        return new(medium.Key, [.. (result.Problems ?? []).Select(p => p.Problem)], result.Outcome);
    }
}

/// <summary>What the form of a new picture says besides the file.</summary>
/// <param name="Alternative">by language; German must be there, the others before a page in them shows it</param>
public sealed record TypedMedium(string Key, IReadOnlyDictionary<string, string> Alternative, bool Decoration, string Credit, string? Licence)
{
    /// <summary>Characters.</summary>
    public const int Longest = 500;

    public static TypedMedium Read(IFormCollection form, string? fileName) => new(
        Said(form, "key") ?? TakeMedium.KeyFrom(fileName ?? ""), Language.All.Select(l => (l.Code, Text: Said(form, FieldOf(l)))).Where(t => t.Text is not null).ToDictionary(t => t.Code, t => t.Text!),
        form["decoration"] == "on", Said(form, "credit") ?? "", Said(form, "licence"));

    /// <summary>The field of the form that holds the alternative text in a language.</summary>
    public static string FieldOf(Language language) => language == Language.German ? "alternative" : $"alternative.{language.Code}";

    /// <summary>What people call a field of a picture; the alternative texts of all languages are called the same.</summary>
    public static string NameOf(string field, Texts t) =>
        t.Has($"field.{field}") ? t[$"field.{field}"] : field.StartsWith("alternative.", StringComparison.Ordinal) ? t["field.alternative"] : field;

    public IEnumerable<FieldProblem> Problems()
    {
        foreach (var (field, text) in Language.All.Select(l => (FieldOf(l), Alternative.GetValueOrDefault(l.Code))).Append(("credit", Credit)).Append(("licence", Licence)))
            if (text?.Length > Longest) yield return FieldProblem.Of(field, "too-long", ("count", Longest));
        if (Credit.Length == 0) yield return FieldProblem.Of("credit", "empty");
    }

    public Medium With(MediumFile file) => new() { Key = Key, Alternative = Alternative.ContainsKey(Language.German.Code) ? new LocalText(Alternative) : null, Decoration = Decoration, Credit = Credit, Licence = Licence, File = file };

    private static string? Said(IFormCollection form, string field) => form[field].ToString().Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null;
}

/// <param name="Outcome">null: nothing was sent on, because of the problems</param>
public sealed record TakenMedium(string Key, IReadOnlyList<FieldProblem> Problems, ChangeOutcome? Outcome = null)
{
    public bool IsTaken => Outcome is ChangeOutcome.Published or ChangeOutcome.Unchanged;
}
