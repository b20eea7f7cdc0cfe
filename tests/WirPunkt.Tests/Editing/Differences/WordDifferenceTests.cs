using FsCheck;
using FsCheck.Fluent;

namespace WirPunkt.Editing.Differences;

public sealed class WordDifferenceTests
{
    private static string Marked(string before, string after) => string.Concat(WordDifference.Between(before, after).Select(w => w.Change switch
    {
        WordChange.Removed => $"[-{w.Text}-]",
        WordChange.Added => $"[+{w.Text}+]",
        _ => w.Text,
    }));

    [Theory]
    [InlineData("12 Euro", "13 Euro", "[-12-][+13+] Euro")]
    [InlineData("", "neu", "[+neu+]")]
    [InlineData("weg", "", "[-weg-]")]
    [InlineData("Der Ausweis kostet 37 Euro.", "Der neue Ausweis kostet 37 Euro.", "Der [+neue +]Ausweis kostet 37 Euro.")]
    [InlineData("هوية شخصية", "بطاقة هوية", "[+بطاقة +]هوية[- شخصية-]")]
    public void Words_that_are_gone_or_new_are_marked(string before, string after, string marked) => Assert.Equal(marked, Marked(before, after));

    [Fact]
    public void Both_texts_can_be_read_off_it() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (before, after) =>
    {
        var words = WordDifference.Between(before.Get, after.Get);
        return string.Concat(words.Where(w => w.Change != WordChange.Added).Select(w => w.Text)) == before.Get
            && string.Concat(words.Where(w => w.Change != WordChange.Removed).Select(w => w.Text)) == after.Get;
    }));

    [Fact]
    public void A_long_text_takes_no_long_time()
    {
        var before = string.Join(' ', Enumerable.Range(0, 20_000));
        var after = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => i * 7));
        Assert.NotEmpty(WordDifference.Between(before, after));
    }
}
