using System.Globalization;
using Microsoft.AspNetCore.Components;
using WirPunkt.Platform.Web.Charts;
using WirPunkt.Statistics.Published;

namespace WirPunkt.Statistics.Charts;

/// <summary>The contacts of each month as a line, broken where a month was left out; below each month the hours in which somebody was there.</summary>
internal static class LineChart
{
    private const double First = 6, Last = 95, Top = 2.2, Bottom = 13, MonthAt = 14.6, YearAt = 15.9, HoursAt = 17.6;

    public static MarkupString Of(string id, string title, string description, IReadOnlyList<MonthTotal> months, bool mirrored)
    {
        var drawing = new Drawing(id, title, description, mirrored) { Height = months.Any(m => m.OpenHours is not null) ? HoursAt + 0.6 : YearAt + 0.6 };
        var most = Math.Max(1, months.Max(m => m.Contacts ?? 0));
        double X(int i) => months.Count == 1 ? (First + Last) / 2 : First + (Last - First) * i / (months.Count - 1);
        double Y(int i) => Bottom - (Bottom - Top) * (months[i].Contacts ?? 0) / most;

        drawing.Line(0, Bottom, 100, Bottom, "chart__axis");
        for (var i = 1; i < months.Count; i++) if (months[i - 1].Contacts is not null && months[i].Contacts is not null) drawing.Line(X(i - 1), Y(i - 1), X(i), Y(i), "chart__line");
        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Contacts is not null) drawing.Dot(X(i), Y(i), "chart__dot");
            drawing.Text(X(i), Y(i) - 0.7, months[i].Contacts is { } contacts ? InDigits(contacts) : "–", "chart__number", Anchor.Middle);
            drawing.Text(X(i), MonthAt, InDigits(months[i].Month.Number), "chart__name", Anchor.Middle);
            if (months[i].Month.Number == 1 || (i == 0 && months.Count(m => m.Month.Year == months[0].Month.Year) > 1)) drawing.Text(X(i), YearAt, InDigits(months[i].Month.Year), "chart__name", Anchor.Middle);
            if (months[i].OpenHours is { } hours) drawing.Text(X(i), HoursAt, InDigits(hours), "chart__hours", Anchor.Middle);
        }
        return drawing.Finish("chart__drawing chart__drawing--line");
    }

    private static string InDigits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
