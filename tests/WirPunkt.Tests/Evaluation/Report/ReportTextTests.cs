namespace WirPunkt.Evaluation.Report;

/// <summary>The text of a chapter, taken apart.</summary>
public sealed class ReportTextTests
{
    [Fact]
    public void Paragraphs_lists_numbers_and_tables_are_told_apart()
    {
        var blocks = ReportText.Blocks("Rund {use-contacts} Kontakte\nin zwei Jahren.\r\n\r\n- eins {a}\n- zwei\n\n[table:use-topic]\n\nKein {Platz} und [table:x] im Satz.");
        Assert.Equal(4, blocks.Count);
        Assert.Equal([new("Rund ", null), new("{use-contacts}", "use-contacts"), new(" Kontakte in zwei Jahren.", null)], blocks[0].Items.Single());
        Assert.Equal([false, false, true, false], ReportText.Blocks("Satz [hier].\n\n- [Punkt]\n\n[noch zu schreiben]\n\n[table:use-topic]").Select(b => b.IsOpen));
        Assert.True(blocks[1].IsList);
        Assert.Equal(2, blocks[1].Items.Count);
        Assert.Equal("use-topic", blocks[2].Table);
        Assert.Empty(blocks[3].Facts);
        Assert.Null(blocks[3].Table);
    }

    [Fact]
    public void What_needs_an_unknown_number_is_left_out_and_named()
    {
        List<string> leftOut = [];
        var text = ReportText.Without("Es gab {a}.\n\nEs fehlt {b} und {b}.\n\n- {a}\n- {c}\n\n[table:t]\n\n- {c}\n\nEnde.", key => key == "a", _ => false, leftOut);
        Assert.Equal("Es gab {a}.\n\n- {a}\n\nEnde.", text);
        Assert.Equal(["b", "c", "t"], leftOut);
    }
}
