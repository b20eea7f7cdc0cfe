namespace WirPunkt.Evaluation.Report;

/// <summary>Notes and tables are numbered as they appear.</summary>
public sealed class ReportLayoutTests
{
    private static EvaluationReport Report(string text)
    {
        var report = new EvaluationReport { From = "2026-01", To = "2026-06" };
        report.Write([new("a", "A", text)]);
        report.Take(new(
            [new("b1", "1", "Grundlage", "2026", "Statistik"), new("b2", "2", "Grundlage", "2026", "Statistik"), new("c", "3", "anders", "2026", "Statistik"), new("plain", "x", "", "", "")],
            [new("unused", "U", ["a", "b"], [["x", "1"]], "Q", [1]), new("chart", "C", ["a", "b"], [["x", "1"]], "Q", [1]), new("plain", "P", ["a"], [["x"]], "Q")]), new(2026, 7, 1));
        return report;
    }

    [Fact]
    public void Numbers_of_the_same_origin_share_a_note()
    {
        var layout = new ReportLayout(Report("{c} {b1} {b2} {plain}"));
        Assert.Equal(["anders", "Grundlage"], layout.Notes.Select(n => n.Base));
        Assert.Equal((2, 2, 1), (layout.NoteOf(layout.Find("b1")!)!.Number, layout.NoteOf(layout.Find("b2")!)!.Number, layout.NoteOf(layout.Find("c")!)!.Number));
        Assert.Null(layout.NoteOf(layout.Find("plain")!));
    }

    [Fact]
    public void A_table_behind_a_chart_stands_in_the_annex_and_so_does_what_the_text_does_not_show()
    {
        var layout = new ReportLayout(Report("[table:plain]\n\n[table:chart]"));
        Assert.Equal((1, true), (layout.FindTable("plain")!.Number, layout.FindTable("plain")!.IsInText));
        Assert.Equal(["chart", "unused"], layout.Annex.Select(t => t.Table.Key));
        Assert.Equal([2, 3], layout.Annex.Select(t => t.Number));
    }

    [Fact]
    public void A_number_that_is_gone_is_a_gap()
    {
        Assert.Equal(["gone", "lost"], Report("{b1} {gone}\n\n[table:lost]").Gaps);
        Assert.Empty(Report("{b1}\n\n[table:chart]").Gaps);
    }
}
