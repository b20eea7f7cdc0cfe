using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook;

/// <summary>A translation beside its source, block by block: the same kinds of block, numbers and links in each.</summary>
public sealed class TranslatedText
{
    private readonly IReadOnlyList<TextBlock> source, translation;

    private TranslatedText(string source, string translation) =>
        (this.source, this.translation) = (TextBlock.AllOf(source), TextBlock.AllOf(translation));

    /// <summary>Where a translation does not say what its source says, as far as a program can tell. Empty: nothing found.</summary>
    public static IEnumerable<string> Differences(string source, string translation) => new TranslatedText(source, translation).Differences();

    private IEnumerable<string> Differences()
    {
        for (var i = 0; i < Math.Max(source.Count, translation.Count); i++)
        {
            if (i >= source.Count || i >= translation.Count || source[i].Kind != translation[i].Kind)
            {
                yield return $"block {i + 1} is {KindOf(translation, i)} where the source has {KindOf(source, i)}";
                yield break; // everything after it would be out of step
            }
            if (!source[i].Numbers.SequenceEqual(translation[i].Numbers))
                yield return $"block {i + 1} has the numbers {List(translation[i].Numbers)} where the source has {List(source[i].Numbers)}";
            if (!source[i].Links.SequenceEqual(translation[i].Links))
                yield return $"block {i + 1} links to {List(translation[i].Links)} where the source links to {List(source[i].Links)}";
        }
    }

    private static string KindOf(IReadOnlyList<TextBlock> blocks, int i) => i < blocks.Count ? blocks[i].Kind : "nothing";

    private static string List(IReadOnlyList<string> words) => NumbersIn.List(words);
}
