using System.Globalization;
using System.Net;
using Markdig.Syntax.Inlines;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Media;

/// <summary>Pictures and videos on the pages that name them. A page that names none is as it would be without this.</summary>
internal static class MediaOnPage
{
    private static readonly IReadOnlyList<string> Own = ["media.css"], None = [];

    public static IReadOnlyList<string> StylesFor(this Visit visit, PageText? text) =>
        text is not null && (text.Pictures().Count > 0 || visit.Reading.Find<Page>(text.Page)?.SignLanguage is not null) ? Own : None;

    /// <summary>A picture in the reader's language. Where that is missing, which no text that is published today lets happen, the German one is said, as German.</summary>
    public static ShownPicture? PictureOf(this Visit visit, string key) => visit.Reading.Find<Medium>(key) is { IsVideo: false, File: { } file } medium
        ? new(medium.Address!, file.Width, file.Height, medium.Alternative?.In(visit.Language), string.Join(", ", new[] { medium.Credit, medium.Licence }.OfType<string>()), visit.T["media.credit"]) : null;

    /// <summary>The video that says in sign language what a text says; the page is sent with the rule that lets it play.</summary>
    public static Medium? SignLanguageOf(this Visit visit, PageText text)
    {
        if (visit.Reading.Find<Page>(text.Page)?.SignLanguage is not { } key || visit.Reading.Find<Medium>(key) is not { IsVideo: true } video) return null;
        visit.PlaysVideo = true;
        return video;
    }

    /// <summary>"2 Minuten 5 Sekunden".</summary>
    public static string DurationInWords(this MediumFile file, Texts t)
    {
        var (minutes, seconds) = Math.DivRem(file.Seconds ?? 0, 60);
        if (minutes == 0) return t.Count("media.seconds", seconds);
        return seconds == 0 ? t.Count("media.minutes", minutes) : t["media.duration", ("minutes", t.Count("media.minutes", minutes)), ("seconds", t.Count("media.seconds", seconds))];
    }

    /// <summary>"1,4 MB", "85 KB".</summary>
    public static string SizeInWords(this MediumFile file, Language language) => file.Bytes >= 1_000_000
        ? $"{(file.Bytes / 1e6).ToString("0.0", language.Culture)} MB" : $"{Math.Max(1, file.Bytes / 1000).ToString(CultureInfo.InvariantCulture)} KB";
}

/// <summary>A picture as a page shows it. Its width and height stand there before it is loaded, so that nothing jumps.</summary>
/// <param name="Alternative">null: a decoration</param>
/// <param name="Credit">who made it, and the licence</param>
/// <param name="CreditLabel">"Bild:"</param>
internal sealed record ShownPicture(string Address, int Width, int Height, (string Text, Language Language)? Alternative, string Credit, string CreditLabel)
{
    /// <summary>Takes the place of the mark in the text; the words in its brackets become the caption.</summary>
    /// <param name="language">of the text around it</param>
    public void Show(LinkInline link, string language)
    {
        var own = Alternative is { } said && said.Language.Code != language ? $" lang=\"{said.Language.Code}\"" : "";
        var shown = new ContainerInline();
        shown.AppendChild(new HtmlInline($"<span class=\"picture\"><img src=\"{Address}\" alt=\"{Coded(Alternative?.Text ?? "")}\" width=\"{Width}\" height=\"{Height}\" loading=\"lazy\" decoding=\"async\"{own}>"));
        if (link.FirstChild is not null)
        {
            shown.AppendChild(new HtmlInline("<span class=\"picture__caption\">"));
            while (link.FirstChild is { } child)
            {
                child.Remove();
                shown.AppendChild(child);
            }
            shown.AppendChild(new HtmlInline("</span>"));
        }
        shown.AppendChild(new HtmlInline($"<span class=\"picture__credit\">{Coded(CreditLabel)} <bdi>{Coded(Credit)}</bdi></span></span>"));
        link.ReplaceBy(shown);
    }

    private static string Coded(string text) => WebUtility.HtmlEncode(text);
}
