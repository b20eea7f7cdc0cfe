using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook.Editing.Writing;

public sealed class TypedTextTests
{
    /// <summary>A browser sends the lines of a text area with carriage returns.</summary>
    private static TypedText Sent(TypedText typed) => typed with { Body = typed.Body.ReplaceLineEndings("\r\n").ReplaceLineEndings("\n") };

    [Fact]
    public async Task Every_text_of_the_starter_content_goes_through_the_form_unchanged()
    {
        using var data = new TemporaryFolder();
        await using var town = await Installation.Empty(data);
        await town.Import(Path.Combine(Repository.Root, "content", "boeblingen"));
        var catalog = await town.Content();
        Assert.True(catalog.Everything<PageText>().Count > 500);
        foreach (var text in catalog.Everything<PageText>())
        {
            var (page, source) = (catalog.FindAny<Page>(text.Page)!, text.IsTranslation ? catalog.FindAny<PageText>($"{text.Page}/{text.Translation.Of}") : null);
            var made = Sent(TypedText.Of(text, text, source)).On(page, Language.Find(text.Language)!, text, source, new PartialDate(2026, 11, 24), page.AsOf);
            Assert.Equal(text.Fingerprint(), made.Fingerprint());
        }
    }

    [Theory]
    [InlineData(TranslationHow.Machine, false, TranslationHow.Machine, null)]
    [InlineData(TranslationHow.Machine, true, TranslationHow.Machine, "2026-11-24")]
    [InlineData(TranslationHow.Human, false, TranslationHow.Human, null)]
    public void A_machine_s_text_stays_marked_until_a_person_has_read_all_of_it(TranslationHow how, bool isReviewed, TranslationHow expected, string? reviewed)
    {
        var source = new PageText { Key = "a/de", Page = "a", Language = "de", Title = "A", Body = "Eins.\n", Translation = new() { Of = "de", How = TranslationHow.Original } };
        var before = new PageText { Key = "a/en", Page = "a", Language = "en", Title = "A", Body = "One.\n", Translation = new() { Of = "de", How = how } };
        var made = (new TypedText("A", null, "Two.") { IsReviewed = isReviewed }).On(new Page { Key = "a" }, Language.Find("en")!, before, source, new(2026, 11, 24), null);
        Assert.Equal((expected, reviewed, "Two.\n"), (made.Translation.How, made.Translation.Reviewed?.ToString(), made.Body));
    }
}
