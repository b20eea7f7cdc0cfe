using WirPunkt.Accounts;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Platform.Content;

namespace WirPunkt.Handbook.Editing.Replacing;

/// <summary>Replaces words in many texts at once: in all of the places that were chosen, or in none.</summary>
public sealed class ReplaceInTexts(SaveRecords save, SubmitText submit, OpenText open, Publication publication, Staff staff)
{
    /// <summary>The texts in which the person may replace.</summary>
    public IEnumerable<PageText> Texts => publication.Current.Everything<PageText>().Where(t => staff.Account!.MayPublish(open.Kind, t, publication.Current));

    /// <param name="chosen">names of places</param>
    /// <param name="seen">the version in which the person saw a text, by its key</param>
    /// <param name="staysValid">whether German says the same as before, so that translations stay up to date</param>
    public async Task<(SaveResult Result, int Texts)> Run(Replacement asked, IEnumerable<string> chosen, Func<string, long?> seen, bool staysValid, string? note, CancellationToken cancel = default)
    {
        await publication.Reload(cancel);
        var places = chosen.Select(FoundPlace.Parse).OfType<(string Key, TextPart Part, int Number)>().ToLookup(p => p.Key, p => (p.Part, p.Number));
        var texts = asked.CanBegin ? Texts.Where(t => t.Language == asked.Language!.Code && places.Contains(t.Key)).ToList() : [];
        var (changes, lacking) = (new List<RecordChange>(), new List<RecordProblem>());
        foreach (var text in texts)
        {
            var copy = (PageText)open.Kind.Copy(text);
            asked.In(copy, places[text.Key].ToHashSet());
            changes.Add(new(copy, seen(text.Key)));
            lacking.AddRange(submit.Lacking(copy).ExceptBy(submit.Lacking(text).Select(p => p.Message), p => p.Message).Select(p => new RecordProblem(copy, p)));
            if (staysValid && !text.IsTranslation) changes.AddRange(submit.StillValid(text, copy));
        }
        if (lacking.Count > 0) return (new(SaveOutcome.Invalid, lacking), 0);
        return changes.Count == 0 ? (new(SaveOutcome.Unchanged), 0) : (await save.Run(changes, note, cancel: cancel), texts.Count);
    }
}
