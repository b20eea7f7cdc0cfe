namespace WirPunkt.Platform.Languages;

public sealed class PluralRuleTests
{
    /// <summary>The sample numbers of the Unicode CLDR charts "Language Plural Rules" (cardinal, whole numbers).</summary>
    public static TheoryData<string, string, long[]> Samples => new()
    {
        { "de", "one", [1] }, { "de", "other", [0, 2, 16, 100, 1_000, 1_000_000] },
        { "de-simple", "one", [1] }, { "de-simple", "other", [0, 2, 16, 100, 1_000, 1_000_000] },
        { "en", "one", [1] }, { "en", "other", [0, 2, 16, 100, 1_000, 1_000_000] },
        { "it", "one", [1] }, { "it", "other", [0, 2, 16, 100, 1_000, 10_000] },
        { "tr", "one", [1] }, { "tr", "other", [0, 2, 16, 100, 1_000, 1_000_000] },
        { "uk", "one", [1, 21, 31, 41, 51, 61, 71, 81, 101, 1_001] },
        { "uk", "few", [2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 52, 62, 102, 1_002] },
        { "uk", "many", [0, 5, 19, 11, 12, 13, 14, 100, 111, 112, 1_000, 10_000, 1_000_000] },
        { "hr", "one", [1, 21, 31, 41, 51, 61, 71, 81, 101, 1_001] },
        { "hr", "few", [2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 52, 62, 102, 1_002] },
        { "hr", "other", [0, 5, 19, 11, 12, 13, 14, 100, 111, 112, 1_000, 10_000, 1_000_000] },
        { "ro", "one", [1] },
        { "ro", "few", [0, 2, 16, 19, 101, 102, 119, 1_001, 1_019] },
        { "ro", "other", [20, 35, 100, 120, 1_000, 10_000, 1_000_000] },
        { "ar", "zero", [0] }, { "ar", "one", [1] }, { "ar", "two", [2] },
        { "ar", "few", [3, 10, 103, 110, 1_003] },
        { "ar", "many", [11, 26, 99, 111, 1_011] },
        { "ar", "other", [100, 102, 200, 202, 300, 1_000, 10_000, 1_000_000] },
    };

    [Theory, MemberData(nameof(Samples))]
    public void Numbers_take_the_form_that_Unicode_gives_them(string code, string form, long[] numbers) =>
        Assert.All(numbers, n => Assert.Equal(form, PluralRule.FormOf(n, Language.Find(code)!)));

    [Fact]
    public void Samples_cover_every_form_of_every_language()
    {
        var sampled = Samples.Select(row => (row.Data.Item1, row.Data.Item2)).Order();
        Assert.Equal(Language.All.SelectMany(l => PluralRule.FormsIn(l).Select(f => (l.Code, f))).Order(), sampled);
    }

    [Fact]
    public void A_number_below_zero_takes_the_form_of_its_amount() =>
        Assert.All(Language.All, l => Assert.Equal(PluralRule.FormOf(2, l), PluralRule.FormOf(-2, l)));

    [Fact]
    public void No_number_takes_a_form_that_texts_do_not_have()
    {
        foreach (var language in Language.All)
            for (var n = 0L; n <= 2_000; n++) Assert.Contains(PluralRule.FormOf(n, language), PluralRule.FormsIn(language));
    }
}
