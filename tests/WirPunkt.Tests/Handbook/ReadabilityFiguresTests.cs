namespace WirPunkt.Handbook;

public sealed class ReadabilityFiguresTests
{
    /// <summary>Two sentences, nine words, two of them long: counted by hand.</summary>
    private static readonly ReadabilityFigures ByHand = ReadabilityFigures.Of("Das Amt ist am Markt. Bringen Sie Ihren Ausweis mit.");

    [Fact]
    public void Words_sentences_and_syllables_are_those_counted_by_hand() =>
        Assert.Equal(new ReadabilityFigures(Sentences: 2, Words: 10, LongWords: 2, Syllables: 13, ShortWords: 7, ManySyllables: 0), ByHand);

    [Fact]
    public void The_formulas_are_those_of_their_authors()
    {
        Assert.Equal(5 + 20, ByHand.Lix, 6); // words a sentence + percentage of long words
        Assert.Equal(180 - 5 - 58.5 * 1.3, ByHand.FleschAmstad, 6);
        Assert.Equal(0.1672 * 5 + 0.1297 * 20 - 0.0327 * 70 - 0.875, ByHand.WienerSachtextformel, 6);
    }

    [Fact]
    public void Headings_tables_and_bare_list_items_are_no_sentences() =>
        Assert.Equal(ByHand, ReadabilityFigures.Of("## Ein Amt\n\n- Treff am See\n- [Rathaus](place:rathaus)\n\n| Amt | Ort |\n|---|---|\n| a. | b. |\n\nDas Amt ist am Markt. Bringen Sie Ihren Ausweis mit.\n"));

    [Fact]
    public void A_list_item_with_an_end_mark_is_a_sentence() => Assert.Equal(2, ReadabilityFigures.Of("- Rufen Sie an.\n- Gehen Sie hin.").Sentences);

    [Fact]
    public void An_empty_text_has_no_figures()
    {
        var nothing = ReadabilityFigures.Of("");
        Assert.Equal((0, 0, 0, 0), (nothing.WordsInSentence, nothing.Lix, nothing.FleschAmstad, nothing.WienerSachtextformel));
        Assert.Empty(nothing.Excesses());
    }

    [Fact]
    public void Long_sentences_and_long_words_are_named_with_their_figure()
    {
        var hard = ReadabilityFigures.Of("Die Inanspruchnahme öffentlich finanzierter Kinderbetreuungseinrichtungen erfordert grundsätzlich vorherige schriftliche Antragstellung bei der zuständigen Abteilung für Kindertagesbetreuung.");
        Assert.Equal(["16.0 words in a sentence on average; at most 15", "LIX 91.0; at most 45"], hard.Excesses());
    }
}
