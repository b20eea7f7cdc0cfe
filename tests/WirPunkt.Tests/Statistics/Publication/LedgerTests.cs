namespace WirPunkt.Statistics.Publication;

public sealed class LedgerTests
{
    private readonly Ledger ledger = new();

    public LedgerTests()
    {
        ledger.Append("2026-01", "sites", [new("total", "total", 25), new("total", "s1", 25)]);
        ledger.Append("2026-02", "sites", [new("total", "total", 30)]);
    }

    [Fact]
    public void The_chain_holds_whatever_the_order_of_the_numbers()
    {
        var turned = ledger.Entries[0] with { Numbers = [.. ledger.Entries[0].Numbers.Reverse()] };
        Assert.Null(new Ledger([turned, ledger.Entries[1]]).FirstFault());
    }

    [Fact]
    public void A_changed_number_breaks_the_chain()
    {
        var changed = ledger.Entries[0] with { Numbers = [new("total", "total", 20)] };
        Assert.Equal(changed, new Ledger([changed, ledger.Entries[1]]).FirstFault());
        var signedAnew = changed with { Hash = changed.ComputeHash() };
        Assert.Equal(ledger.Entries[1], new Ledger([signedAnew, ledger.Entries[1]]).FirstFault());
    }

    [Fact]
    public void A_missing_entry_breaks_the_chain() => Assert.Equal(ledger.Entries[1], new Ledger([ledger.Entries[1]]).FirstFault());

    [Fact]
    public void What_is_published_is_not_published_again_but_corrected()
    {
        Assert.Throws<InvalidOperationException>(() => ledger.Append("2026-01", "sites", []));
        Assert.Throws<InvalidOperationException>(() => ledger.Append("2026-03", "sites", [], erratum: true));
        var erratum = ledger.Append("2026-01", "sites", [new("total", "total", 20)], erratum: true);
        Assert.Equal(1, erratum.Corrects);
        Assert.Equal(erratum, ledger.Current("2026-01", "sites"));
        Assert.Equal(2, ledger.All("2026-01", "sites").Count());
        Assert.Null(ledger.FirstFault());
    }
}
