namespace WirPunkt.Signposting.Search.Lexicon;

public sealed class WordPairsTests
{
    [Fact]
    public void Every_cell_has_the_number_of_its_two_words_and_each_two_words_have_one_number()
    {
        AlignedPair[] sentences = [new([0, 1, 0], [5, 6]), new([2], [6, 6, 7]), new([1, 0], [6])];
        var words = new WordPairs(sentences);

        Assert.Equal(words.All.Distinct(), words.All);
        for (var s = 0; s < sentences.Length; s++)
            Assert.Equal(from here in sentences[s].Here from there in sentences[s].There select (here, there), words.Cells[words.Starts[s]..words.Starts[s + 1]].Select(c => words.All[c]));
    }

    [Fact]
    public void No_sentences_have_no_words() => Assert.Empty(new WordPairs([]).All);
}
