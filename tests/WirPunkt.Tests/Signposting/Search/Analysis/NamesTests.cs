namespace WirPunkt.Signposting.Search.Analysis;

public sealed class NamesTests
{
    [Fact]
    public void Numbers_stay_when_all_are_known()
    {
        var names = new Names();
        string[] met = ["straße", "amt", "мова", "بيت", "am", "", "amt"];
        Assert.Equal([0, 1, 2, 3, 4, 5, 1], met.Select(names.Learn));
        names.Complete();
        Assert.Equal([0, 1, 2, 3, 4, 5, 1], met.Select(names.Find));
        Assert.Equal(met[..6], Enumerable.Range(0, names.Count).Select(n => names[n]));
        string[] never = ["weg", "amts", "\u0442"];
        Assert.All(never, name => Assert.Equal(-1, names.Find(name)));
        Assert.Throws<InvalidOperationException>(() => names.Learn("weg"));
    }
}
