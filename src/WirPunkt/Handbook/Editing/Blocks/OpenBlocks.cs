using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing;
using WirPunkt.Editing.Differences;
using WirPunkt.Handbook.Editing.Machine;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Handbook.Words;
using WirPunkt.Handbook.Xliff;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Handbook.Editing.Blocks;

/// <summary>A translation beside its source, block by block, with what changed since it was made.</summary>
public sealed class OpenBlocks(WirPunktDb db, OpenText open, Publication publication)
{
    /// <summary>Revisions of the source that are searched for what a block said before.</summary>
    private const int MostRevisions = 50;

    public async Task<IReadOnlyList<BlockRow>> Run(OpenedText opened, CancellationToken cancel = default)
    {
        var (source, translation) = (opened.Source!, opened.Text);
        var blocks = PageBlocks.Of(source);
        var slots = new PageSlots(blocks, translation).All;
        var changed = ChangedSince(translation, blocks);
        var before = await WordsBefore(source, [.. changed.Values.OfType<string>()], cancel);
        var (glossary, german) = (publication.Current.All<GlossaryTerm>().ToList(), new WordFinder(publication.Current.All<GlossaryTerm>(), "de"));
        return
        [
            .. from block in blocks.All.Index()
               where block.Item?.HasWords == true
               let isChanged = changed.ContainsKey(block.Index)
               let made = changed.GetValueOrDefault(block.Index)
               select new BlockRow(block.Index, new UnitId(block.Index, block.Item!.Fingerprint).ToString(), block.Item.Words)
               {
                   Level = block.Item.Kind.StartsWith("a heading", StringComparison.Ordinal) || block.Index == PageBlocks.Title ? BlockLevel.Heading : block.Item.Kind == "a list item" ? BlockLevel.Item : BlockLevel.Paragraph,
                   IsOutdated = isChanged && slots[block.Index].Text is { Length: > 0 },
                   Since = made is not null && before.GetValueOrDefault(made) is { } words ? WordDifference.Between(words, block.Item.Words) : null,
                   Typed = slots[block.Index].Text ?? "",
                   IsForPersons = MachineLimits.IsForPersons(block.Item.Words),
                   Terms = [.. german.In(block.Item.Words).Select(w => w.Term).Distinct().Where(t => t.Name.ByLanguage.ContainsKey(opened.Language.Code) || t.Keep)],
               },
        ];
    }

    /// <summary>Blocks that German says otherwise now, by their place; with the fingerprint that the translation was made from, if it was made from any.</summary>
    private static Dictionary<int, string?> ChangedSince(PageText? translation, PageBlocks blocks)
    {
        if (translation is null) return [];
        var made = (translation.Translation.Blocks ?? blocks.Fingerprints).Split(' ');
        return TranslationState.Of(translation, blocks).Blocks.Where(b => b is { Now: not null, Change: BlockChange.Edited or BlockChange.New })
            .ToDictionary(b => b.Now!.Value, b => b.Before is { } then ? made[then] : null);
    }

    private async Task<Dictionary<string, string>> WordsBefore(PageText source, HashSet<string> wanted, CancellationToken cancel)
    {
        var found = new Dictionary<string, string>();
        if (wanted.Count == 0) return found;
        var (kind, key) = (open.Kind.Name, source.Key);
        await foreach (var json in db.Revisions.AsNoTracking().Where(r => r.Kind == kind && r.Key == key).OrderByDescending(r => r.Number).Take(MostRevisions).Select(r => r.Json).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (open.Kind.TryRead(json).Record is not PageText then) continue;
            foreach (var block in PageBlocks.Of(then).All)
                if (block is not null && wanted.Contains(block.Fingerprint)) found.TryAdd(block.Fingerprint, block.Words);
            if (found.Count == wanted.Count) break;
        }
        return found;
    }
}

/// <summary>A block of the source and its translation.</summary>
/// <param name="Unit">its name in the form: place and fingerprint</param>
/// <param name="German">its words</param>
public sealed record BlockRow(int Index, string Unit, string German)
{
    public BlockLevel Level { get; init; }

    /// <summary>Whether German changed since the translation was made.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>What changed, where that is known.</summary>
    public IReadOnlyList<ChangedWords>? Since { get; init; }

    /// <summary>Markdown of the translation.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Whether a person says that it is right for the German of now.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What a machine has just proposed; null: nothing.</summary>
    public string? Proposed { get; init; }

    /// <summary>Whether no machine may translate it: an amount, a period, a deadline or a paragraph stands in it.</summary>
    public bool IsForPersons { get; init; }
    public IReadOnlyList<GlossaryTerm> Terms { get; init; } = [];
}

public enum BlockLevel { Heading, Paragraph, Item }
