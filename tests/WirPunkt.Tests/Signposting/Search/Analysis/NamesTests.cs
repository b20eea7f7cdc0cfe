namespace WirPunkt.Signposting.Search.Analysis;

public sealed class NamesTests
{
    [Fact]
    public void Numbers_stay_when_all_are_known()
    {
        var numbering = new Names();
        string[] met = ["rat", "amt", "haus", "rat"];
        Assert.Equal([0, 1, 2, 0], met.Select(numbering.Learn));
        numbering.Complete();
        Assert.Equal([0, 1, 2, 0], met.Select(numbering.Find));
        Assert.Equal(-1, numbering.Find("weg"));
        Assert.Equal(3, numbering.Count);
    }
}
