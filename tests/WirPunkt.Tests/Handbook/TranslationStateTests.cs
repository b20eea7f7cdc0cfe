using WirPunkt.Platform.Time;

namespace WirPunkt.Handbook;

/// <summary>Which blocks of a translation its source has left behind.</summary>
public sealed class TranslationStateTests
{
    private const string Body = "## Frist\n\nEins.\n\nZwei [Amt](office:amt).\n\n- drei\n- vier\n";

    private static PageText German(string body, string title = "Umzug", string? summary = "Kurz") => new()
    {
        Key = "umzug/de",
        Page = "umzug",
        Language = "de",
        Title = title,
        Summary = summary,
        Body = body,
        Translation = new() { Of = "de", How = TranslationHow.Original },
    };

    private static PageText English(string body = "## Deadline\n\nOne.\n\nTwo [office](office:amt).\n\n- three\n- four\n")
    {
        var text = new PageText { Key = "umzug/en", Page = "umzug", Language = "en", Title = "Moving", Summary = "Short", Body = body, Translation = new() { Of = "de", How = TranslationHow.Human } };
        text.WasMadeFrom(German(Body), new PartialDate(2026, 11));
        return text;
    }

    private static (int Outdated, int Missing, int Extra) After(string body, string title = "Umzug", string? summary = "Kurz")
    {
        var state = TranslationState.Of(English(), German(body, title, summary));
        return (state.Outdated, state.Missing, state.Extra);
    }

    [Fact]
    public void Nothing_changed_nothing_is_outdated() => Assert.Equal((0, 0, 0), After(Body));

    [Theory]
    [InlineData("Eins.", "Eins, aber anders.", 1, 0, 0)]
    [InlineData("Eins.\n\n", "Eins.\n\nEingefügt.\n\n", 0, 1, 0)]
    [InlineData("Eins.\n\n", "", 0, 0, 1)]
    [InlineData("- drei\n", "- drei neu\n- drei noch einmal\n", 1, 1, 0)]
    [InlineData("## Frist", "## Fristen", 1, 0, 0)]
    [InlineData("[Amt]", "[Bürgeramt]", 1, 0, 0)]
    public void A_changed_new_or_removed_block_is_outdated_missing_or_too_much(string old, string changed, int outdated, int missing, int extra) =>
        Assert.Equal((outdated, missing, extra), After(Body.Replace(old, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("office:amt", "office:buergeramt")]
    [InlineData("Eins.\n", "Eins.  \n\n\n")]
    [InlineData("Eins.", "**Eins**.")]
    [InlineData("- drei\n- vier", "- vier\n- drei")]
    [InlineData("Eins.\n\nZwei [Amt](office:amt).", "Zwei [Amt](office:amt).\n\nEins.")]
    public void A_link_that_leads_elsewhere_a_blank_a_mark_or_another_place_makes_nothing_outdated(string old, string changed)
    {
        var state = TranslationState.Of(English(), German(Body.Replace(old, changed, StringComparison.Ordinal)));
        Assert.False(state.IsOutdated);
        Assert.True(state.IsPaired);
    }

    [Fact]
    public void A_title_or_summary_that_says_something_else_is_outdated_too()
    {
        Assert.Equal((1, 0, 0), After(Body, title: "Umziehen"));
        Assert.Equal((1, 0, 0), After(Body, summary: "Lang"));
        Assert.Equal((0, 0, 1), After(Body, summary: null));
    }

    [Fact]
    public void A_translation_that_never_noted_its_source_counts_as_made_from_it_as_it_is()
    {
        var text = English();
        text.Translation = text.Translation with { Blocks = null };
        Assert.False(TranslationState.Of(text, German("Etwas anderes\n")).IsOutdated);
    }

    [Fact]
    public void A_minor_change_leaves_translations_valid_but_not_what_was_outdated_before()
    {
        var before = German(Body.Replace("Eins.", "Eins, aber anders.", StringComparison.Ordinal));
        var after = German(before.Body.Replace("drei", "3", StringComparison.Ordinal).Replace("- vier", "- vier\n- fünf", StringComparison.Ordinal));
        var text = English();
        text.StaysValid(before, after);
        var state = TranslationState.Of(text, after);
        Assert.Equal((1, 1, 0), (state.Outdated, state.Missing, state.Extra));
        Assert.Equal(BlockChange.None, state.Blocks.Single(b => b.Now == 5).Change);
    }

    [Theory]
    [InlineData("## Deadline\n\nOne.\n")]
    [InlineData("Deadline\n\n## One.\n\nTwo [office](office:amt).\n\n- three\n- four\n")]
    public void A_translation_built_otherwise_than_its_source_is_not_paired_with_it(string body) =>
        Assert.False(TranslationState.Of(English(body), German(Body)).IsPaired);

    [Fact]
    public void Leichte_Sprache_is_outdated_like_any_other_but_never_paired()
    {
        var text = English();
        text.Language = "de-simple";
        var state = TranslationState.Of(text, German(Body.Replace("Eins", "Zwei", StringComparison.Ordinal)));
        Assert.True(state.IsOutdated);
        Assert.False(state.IsPaired);
    }
}
