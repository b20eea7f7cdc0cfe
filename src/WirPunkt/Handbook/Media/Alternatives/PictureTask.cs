using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Media.Alternatives;

/// <summary>A picture of the handbook and what it says in a language.</summary>
/// <param name="Text">null: nothing yet</param>
/// <param name="Titles">of the pages that show it, in the language or in German</param>
public sealed record PictureTask(Medium Picture, string? Text, IReadOnlyList<PageText> Titles)
{
    public bool IsMissing => Text is null;

    /// <summary>The pictures that a page shows in the language or in German, from where translations come: a translator learns of them before the text is there.
    /// Decorations say nothing; a picture on no page is asked for by nobody.</summary>
    public static IReadOnlyList<PictureTask> In(Language language, Reading reading)
    {
        string[] codes = [language.Code, Language.German.Code];
        var shown = (from text in reading.All<PageText>()
                     where codes.Contains(text.Language)
                     from key in text.Pictures()
                     select (key, text)).ToLookup(s => s.key, s => s.text);
        return
        [
            .. from picture in reading.All<Medium>()
               where picture is { IsVideo: false, Alternative: not null } && shown.Contains(picture.Key)
               select new PictureTask(picture, picture.Alternative!.ByLanguage.GetValueOrDefault(language.Code), [.. shown[picture.Key].OrderBy(t => t.Language == Language.German.Code).DistinctBy(t => t.Page)]),
        ];
    }
}
