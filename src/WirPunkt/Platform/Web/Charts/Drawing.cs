using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace WirPunkt.Platform.Web.Charts;

/// <summary>Where a text begins at its place: there, around it, or it ends there. In a mirrored drawing the sides change by themselves.</summary>
internal enum Anchor { Start, Middle, End }

/// <summary>
/// An SVG that takes the width it is given: places across in percent, down and sizes in rem, so that its letters are as large as those
/// around it on every screen. For readers from right to left it is mirrored. Colours stand in the style sheet.
/// </summary>
internal sealed class Drawing(string id, string title, string description, bool mirrored)
{
    private readonly StringBuilder parts = new();

    /// <summary>rem</summary>
    public double Height { get; set; }

    public void Text(double x, double y, string text, string style, Anchor anchor = Anchor.Start, string? language = null) => parts.Append(CultureInfo.InvariantCulture,
        $"""<text class="{style}" x="{Across(x)}%" y="{y:0.##}rem" text-anchor="{Name(anchor)}"{(language is null ? "" : $" lang=\"{language}\"")}>{Encoded(text)}</text>""");

    public void Bar(double y, double width, double height, string style) => parts.Append(CultureInfo.InvariantCulture,
        $"""<rect class="{style}" x="{(mirrored ? 100 - width : 0):0.##}%" y="{y:0.##}rem" width="{width:0.##}%" height="{height:0.##}rem"/>""");

    public void Line(double x1, double y1, double x2, double y2, string style) => parts.Append(CultureInfo.InvariantCulture,
        $"""<line class="{style}" x1="{Across(x1)}%" y1="{y1:0.##}rem" x2="{Across(x2)}%" y2="{y2:0.##}rem"/>""");

    public void Dot(double x, double y, string style) => parts.Append(CultureInfo.InvariantCulture, $"""<circle class="{style}" cx="{Across(x)}%" cy="{y:0.##}rem" r="0.3rem"/>""");

    public MarkupString Finish(string style) => new(string.Create(CultureInfo.InvariantCulture,
        $"""<svg class="{style}" role="img" aria-labelledby="{id}-title {id}-text" width="100%" height="{Height:0.##}rem"><title id="{id}-title">{Encoded(title)}</title><desc id="{id}-text">{Encoded(description)}</desc>{parts}</svg>"""));

    private string Across(double x) => (mirrored ? 100 - x : x).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Name(Anchor anchor) => anchor switch { Anchor.Middle => "middle", Anchor.End => "end", _ => "start" };

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
