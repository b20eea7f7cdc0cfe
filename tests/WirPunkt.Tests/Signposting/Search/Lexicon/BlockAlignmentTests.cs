using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Signposting.Search.Lexicon;

public sealed class BlockAlignmentTests
{
    /// <summary>Blocks of one sentence each, by their lengths.</summary>
    private static Sentence[] Text(params int[] lengths)
    {
        var ends = lengths.Select((_, i) => lengths.Take(i + 1).Sum()).ToList();
        return [.. lengths.Select((length, i) => new Sentence(i, i, i + 1, ends[i] - length, ends[i]))];
    }

    private static IEnumerable<string> Pairs(Sentence[] here, Sentence[] there) =>
        BlockAlignment.Between(here, there).Select(p => $"{string.Join('+', p.Here.Select(s => s.Block))}={string.Join('+', p.There.Select(s => s.Block))}");

    [Fact]
    public void Equally_many_blocks_belong_together_by_number() => Assert.Equal(["0=0", "1=1"], Pairs(Text(10, 200), Text(200, 10)));

    [Fact]
    public void A_block_that_a_translation_leaves_out_does_not_put_the_others_out_of_step()
    {
        var pairs = Pairs(Text(120, 40, 260, 60, 180), Text(118, 255, 63, 176)).ToList();
        Assert.Equal("0=0", pairs[0]);
        Assert.Equal(["3=2", "4=3"], pairs[^2..]);
    }

    [Fact]
    public void Two_blocks_that_a_translation_joins_belong_to_the_one() =>
        Assert.Equal(["0=0", "1+2=1", "3=2"], Pairs(Text(40, 120, 130, 60), Text(41, 252, 58)));

    [Fact]
    public void A_text_without_blocks_has_no_pairs() => Assert.Empty(BlockAlignment.Between([], Text(10)));
}
