using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Media.Alternatives;

/// <summary>A translator says in a language what a picture shows; nothing else of it changes.</summary>
public sealed class TellPicture(WirPunktDb db, EditableKinds kinds, SaveRecords save)
{
    /// <param name="before">the text that the person saw; null: there was none</param>
    /// <returns>Null when there is no such picture. After a conflict <see cref="SaveResult.Stored"/> is the picture as it is now.</returns>
    public async Task<SaveResult?> Run(string key, Language language, string? before, string text, CancellationToken cancel = default)
    {
        var stored = await db.Set<Medium>().AsNoTracking().SingleOrDefaultAsync(m => m.Key == key && !m.IsWithdrawn, cancel);
        if (stored is not { IsVideo: false, Alternative: { } alternative }) return null;
        if (text.Length == 0) return Wrong(stored, FieldProblem.Of("alternative", "empty"));
        if (text.Length > TypedMedium.Longest) return Wrong(stored, FieldProblem.Of("alternative", "too-long", ("count", TypedMedium.Longest)));
        if (alternative.ByLanguage.GetValueOrDefault(language.Code) is var now && now != before && now != text) return new(SaveOutcome.Conflict) { Stored = stored };

        var changed = (Medium)kinds.Of(stored).Copy(stored);
        changed.Alternative = alternative.With(language, text);
        return await save.Run([new(changed, stored.Version)], cancel: cancel);
    }

    private static SaveResult Wrong(Medium medium, FieldProblem problem) => new(SaveOutcome.Invalid, [new RecordProblem(medium, problem)]);
}
