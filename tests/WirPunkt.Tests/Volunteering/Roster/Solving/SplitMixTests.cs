namespace WirPunkt.Volunteering.Roster.Solving;

public sealed class SplitMixTests
{
    [Fact]
    public void Numbers_are_those_of_the_paper()
    {
        var random = new SplitMix(0);
        Assert.Equal(0xE220A8397B1DCDAF, random.Next());
        Assert.Equal(0x6E789E6AA1B965F4u, random.Next());
    }

    [Fact]
    public void Numbers_stay_below_their_count()
    {
        var random = new SplitMix(1);
        var drawn = Enumerable.Range(0, 1000).Select(_ => random.Next(3)).ToList();
        Assert.Equal([0, 1, 2], drawn.Distinct().Order());
    }
}
