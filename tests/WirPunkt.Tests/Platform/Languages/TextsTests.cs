using System.Text.RegularExpressions;

namespace WirPunkt.Platform.Languages;

public sealed partial class TextsTests
{
    private static readonly TextLibrary Library = new();

    public static TheoryData<string> Languages => new(Language.All.Select(l => l.Code));

    [Theory, MemberData(nameof(Languages))]
    public void Every_language_has_every_text_and_no_other(string code)
    {
        var german = KeysOf(Language.German);
        Assert.NotEmpty(german);
        Assert.Equal(german, KeysOf(Language.Find(code)!));
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_text_with_a_number_has_just_the_forms_of_its_language(string code)
    {
        var language = Language.Find(code)!;
        var plurals = Library.All(language).Keys.Where(k => k.Contains('#', StringComparison.Ordinal)).ToLookup(k => k.Split('#')[0], k => k.Split('#')[1]);
        Assert.NotEmpty(plurals);
        Assert.All(plurals, p => Assert.Equal(PluralRule.FormsIn(language).Order(), p.Order()));
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_text_is_empty(string code) =>
        Assert.All(Library.All(Language.Find(code)!), t => Assert.False(string.IsNullOrWhiteSpace(t.Value), t.Key));

    [Theory, MemberData(nameof(Languages))]
    public void Texts_have_the_placeholders_of_the_German_ones(string code)
    {
        var german = Library.All(Language.German);
        foreach (var (key, text) in Library.All(Language.Find(code)!))
        {
            if (key.Contains('#', StringComparison.Ordinal)) continue;
            Assert.True(PlaceholdersIn(german[key]).SequenceEqual(PlaceholdersIn(text)), $"{code} {key}: {text}");
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Texts_with_a_number_name_it_unless_their_form_says_it_in_words(string code)
    {
        foreach (var (key, text) in Library.All(Language.Find(code)!).Where(t => t.Key.Contains('#', StringComparison.Ordinal)))
        {
            string[] allowed = ["count"];
            if (key.Split('#')[1] is "zero" or "one" or "two" && PlaceholdersIn(text).Length == 0) continue;
            Assert.True(allowed.SequenceEqual(PlaceholdersIn(text)), $"{code} {key}: {text}");
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_sentence_was_left_in_German(string code)
    {
        var language = Language.Find(code)!;
        if (language.IsGerman) return;
        var german = Library.All(Language.German);
        Assert.All(Library.All(language).Where(t => t.Value.Length > 25 && !t.Value.StartsWith('§') && german.ContainsKey(t.Key)), t => Assert.NotEqual(german[t.Key], t.Value)); // a law is cited as it is
    }

    [Fact]
    public void A_value_in_a_sentence_from_right_to_left_keeps_its_own_direction()
    {
        var arabic = Library.In(Language.Find("ar")!);
        Assert.Equal("من \u20688:00\u2069 إلى \u206812:00\u2069", arabic["time.range", ("from", "8:00"), ("to", "12:00")]);
        Assert.Contains("\u20687\u2069", arabic.Count("point.hours-per-week", 7), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_in_a_sentence_from_left_to_right_stands_as_it_is()
    {
        foreach (var language in Language.All.Where(l => !l.IsRightToLeft))
            Assert.DoesNotContain(Library.In(language)["time.range", ("from", "8:00"), ("to", "12:00")], c => c is '\u2068' or '\u2069');
    }

    [Fact]
    public void A_text_without_values_keeps_its_braces() => Assert.Equal("{from}–{to} Uhr", Library.In(Language.German)["time.range"]);

    [Fact]
    public void Counting_takes_the_form_of_the_number()
    {
        var ukrainian = Library.In(Language.Find("uk")!);
        string[] words = [.. new long[] { 1, 3, 5, 11, 21 }.Select(n => ukrainian.Count("point.hours-per-week", n).Replace($"{n} ", "", StringComparison.Ordinal))];
        Assert.Equal(words[0], words[4]);
        Assert.Equal(words[2], words[3]);
        Assert.Equal(3, words.Distinct().Count());
    }

    private static IEnumerable<string> KeysOf(Language language) => Library.All(language).Keys.Select(k => k.Split('#')[0]).Distinct().Order(StringComparer.Ordinal);

    private static string[] PlaceholdersIn(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}
