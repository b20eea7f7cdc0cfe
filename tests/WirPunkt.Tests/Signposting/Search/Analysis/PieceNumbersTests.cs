namespace WirPunkt.Signposting.Search.Analysis;

public sealed class PieceNumbersTests
{
    [Fact]
    public void Each_first_number_leads_to_the_last_one()
    {
        var pieces = new PieceNumbers();
        ulong[] met = [7, 3, 9, 7];
        var first = met.Select(pieces.Learn).ToArray();
        var last = pieces.Complete();
        Assert.Equal(met.Select(pieces.Find), first.Select(n => last[n]));
        Assert.Equal([0, 1, 2], new ulong[] { 3, 7, 9 }.Select(pieces.Find));
        Assert.Equal([-1, -1, -1], new ulong[] { 1, 8, 10 }.Select(pieces.Find));
    }
}
