using System.Text.RegularExpressions;
using WirPunkt.Editing;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.ServicePoints;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>Texts lead to a Wir-Punkt by a letter until the town has named it; then by its name, in every language at once.</summary>
public sealed partial class NamePoints(Publication publication, EditableKinds kinds, SaveRecords save)
{
    /// <summary>What stands beside such a change in the history of a text: nobody has looked at it by that.</summary>
    public const string Note = "Namen der Wir-Punkte eingesetzt";

    public async Task<SaveOutcome> Run(CancellationToken cancel = default)
    {
        var names = publication.Current.All<ServicePoint>().ToDictionary(p => p.Key, p => p.Name);
        var changes = new List<RecordChange>();
        foreach (var page in publication.Current.Everything<PageText>().GroupBy(t => t.Page))
        {
            var source = page.FirstOrDefault(t => !t.IsTranslation);
            var named = source is null ? null : Named(source, names);
            foreach (var text in page)
            {
                var now = text == source ? named! : Named(text, names);
                if (now.Body == text.Body) continue;
                if (text.IsTranslation && source is not null) now.StaysValid(source, named!);
                changes.Add(new(now, text.Version));
            }
        }
        return changes.Count == 0 ? SaveOutcome.Unchanged : (await save.Run(changes, Note, cancel: cancel)).Outcome;
    }

    private PageText Named(PageText text, Dictionary<string, string> names)
    {
        var copy = (PageText)kinds.Of(text).Copy(text);
        copy.Body = ByLetter().Replace(text.Body, m => names.TryGetValue(m.Groups["key"].Value, out var name) ? $"[{name}](wir-punkt:{m.Groups["key"].Value})" : m.Value);
        return copy;
    }

    [GeneratedRegex(@"\[Wir-Punkt [A-Z]{1,2}\]\(wir-punkt:(?<key>[a-z0-9-]+)\)")]
    private static partial Regex ByLetter();
}
