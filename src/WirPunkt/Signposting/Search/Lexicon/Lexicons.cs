using System.Collections.Concurrent;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Lexicon;

/// <summary>
/// The translations between the languages of an engine. Each is learnt in the background when a question first needs it;
/// after a change the one of before answers until the new one is learnt.
/// </summary>
public sealed class Lexicons
{
    private readonly IReadOnlyDictionary<string, LanguageIndex> indexes;
    private readonly ConcurrentDictionary<(string Here, string There), WordTranslations> learnt = [];
    private readonly ConcurrentDictionary<(string Here, string There), bool> begun = [];

    public Lexicons(IReadOnlyDictionary<string, LanguageIndex> indexes, Lexicons? before)
    {
        this.indexes = indexes;
        foreach (var (pair, known) in before?.learnt ?? [])
        {
            learnt[pair] = known;
            if (IsSame(pair.Here, before!) && IsSame(pair.There, before!)) begun[pair] = true;
        }
    }

    /// <summary>Null while nothing has been learnt, and where the two languages share no page.</summary>
    public WordTranslations? Between(string here, string there)
    {
        if (begun.TryAdd((here, there), true)) _ = Task.Run(() => Learn(here, there));
        return learnt.GetValueOrDefault((here, there));
    }

    /// <summary>Learns now and waits for it.</summary>
    public void Learn(string here, string there)
    {
        begun[(here, there)] = true;
        if (here != there && indexes.TryGetValue(here, out var from) && indexes.TryGetValue(there, out var to))
            learnt[(here, there)] = WordTranslations.Learn([(from, to)]);
    }

    private bool IsSame(string language, Lexicons before) => indexes.GetValueOrDefault(language) == before.indexes.GetValueOrDefault(language);
}
