using System.Text.Json;
using WirPunkt.Handbook.Editing.Blocks;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Handbook.Xliff;

namespace WirPunkt.Handbook.Editing.Machine;

/// <summary>Asks the machine for the blocks that have no translation yet. What it says is a proposal: shown, marked, not saved.</summary>
public sealed class SuggestTranslations(TranslationService service)
{
    /// <summary>Questions at a time, and blocks in one go.</summary>
    private const int AtOnce = 4, Most = 80;

    public async Task<IReadOnlyList<BlockRow>> Run(IReadOnlyList<BlockRow> rows, OpenedText opened, CancellationToken cancel = default)
    {
        if (service.Machine is not { } machine) return rows;
        var (made, blocks) = (rows.ToArray(), PageBlocks.Of(opened.Source!));
        var asked = rows.Index().Where(r => r.Item is { Typed.Length: 0, IsForPersons: false }).Take(Most).ToList();
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (row, stop) =>
        {
            var markdown = blocks.All[row.Item.Index]!.Markdown;
            var text = row.Item.Index < PageBlocks.Body ? InlineText.Plain(markdown) : InlineText.Of(markdown);
            var words = row.Item.Terms.Where(t => t.Name.ByLanguage.ContainsKey(opened.Language.Code)).Select(t => (t.Term, Said(t, opened.Language.Code))).ToList();
            if (await Ask(machine, MarkedText.Of(text), opened, words, stop) is { } answer && MarkedText.ToMarkdown(answer, text) is { Length: > 0 } proposed)
                made[row.Index] = row.Item with { Typed = proposed, Proposed = proposed };
        });
        return made;
    }

    /// <summary>The word of the language, and the German one beside it where people meet that on doors.</summary>
    private static string Said(GlossaryTerm term, string language) => term.Keep ? $"{term.Name.ByLanguage[language]} (*{term.Term}*)" : term.Name.ByLanguage[language];

    /// <summary>A machine that does not answer proposes nothing.</summary>
    private static async Task<string?> Ask(ITranslator machine, string text, OpenedText opened, IReadOnlyList<(string, string)> words, CancellationToken cancel)
    {
        try
        {
            return await machine.Translate(text, opened.Language, words, cancel);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }
}
