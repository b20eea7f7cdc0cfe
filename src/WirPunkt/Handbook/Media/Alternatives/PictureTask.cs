using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Media.Alternatives;

/// <summary>A picture of the handbook and what it says in a language.</summary>
/// <param name="Text">null: nothing yet</param>
/// <param name="Titles">of the pages that show it, in the language or in German, from where translations come: a translator learns of it before the text is there</param>
public sealed record PictureTask(Medium Picture, string? Text, IReadOnlyList<PageText> Titles)
{
    /// <summary>Whether somebody has to say something. A picture on no page is asked for by nobody, but may be told for a text that is being written.</summary>
    public bool IsMissing => Text is null && Titles.Count > 0;

    /// <summary>All pictures, those on pages first; decorations say nothing.</summary>
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
               where picture is { IsVideo: false, Alternative: not null }
               orderby shown.Contains(picture.Key) descending
               select new PictureTask(picture, picture.Alternative!.ByLanguage.GetValueOrDefault(language.Code), [.. shown[picture.Key].OrderBy(t => t.Language == Language.German.Code).DistinctBy(t => t.Page)]),
        ];
    }
}
