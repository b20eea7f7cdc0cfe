using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace WirPunkt.Platform.Web.Charts;

/// <param name="Language">of the label; null: the reader's</param>
/// <param name="Value">0 or more; how long the bar is beside the others</param>
/// <param name="Number">as it is written</param>
/// <param name="Share">percent of the whole; null: not said</param>
public sealed record Bar(string Label, string? Language, double Value, string Number, int? Share = null)
{
    public static Bar Of(string label, string? language, int value, int? share = null) => new(label, language, value, value.ToString(CultureInfo.InvariantCulture), share);
}

/// <summary>Bars one below the other, each under its name, with its number at the end.</summary>
internal static class BarChart
{
    /// <summary>Percent that the longest bar takes: its number stands behind it.</summary>
    private const double Longest = 80;

    /// <summary>Letters of a name that fit beside each other on a small phone.</summary>
    private const int LineLength = 36;

    private const double LineHeight = 1.35, BarHeight = 1.1, Gap = 0.9;

    public static MarkupString Of(string id, string title, string description, IReadOnlyList<Bar> bars, bool mirrored)
    {
        var (drawing, most, y) = (new Drawing(id, title, description, mirrored), bars.Select(b => b.Value).Where(v => v > 0).DefaultIfEmpty(1).Max(), 0.0);
        foreach (var bar in bars)
        {
            foreach (var line in Lines(bar.Label)) drawing.Text(0, (y += LineHeight) - 0.4, line, "chart__name", language: bar.Language);
            var width = Longest * bar.Value / most;
            drawing.Bar(y, width, BarHeight, "chart__bar");
            drawing.Text(width + 1, y + 0.85, bar.Number, "chart__number");
            y += BarHeight + Gap;
        }
        drawing.Height = y;
        return drawing.Finish("chart__drawing");
    }

    /// <summary>A long name goes on in the next line.</summary>
    private static List<string> Lines(string name)
    {
        var lines = new List<string>();
        foreach (var word in name.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LineLength) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }
}
