using System.Globalization;
using Microsoft.AspNetCore.Components;
using NodaTime;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web.Charts;

namespace WirPunkt.Evaluation.Plan;

/// <summary>The plan as a Gantt chart: under each step's name what was planned, and below it what came of it. The list beside it says the same.</summary>
public sealed class PlanChart(IReadOnlyList<PlanStep> steps, LocalDate today)
{
    /// <summary>rem</summary>
    private const double HeadHeight = 2, LineHeight = 1.35, BarHeight = 0.65, Gap = 1.1;

    /// <summary>Percent: a day would not be seen, a year's name needs some room, and a text some distance to its line.</summary>
    private const double Narrowest = 0.8, RoomForYear = 9, Indent = 0.8;

    private readonly LocalDate from = FirstOfQuarter(Dates(steps).Min(d => d.FirstDay));

    /// <summary>At least a month after the last day, so that nothing stands on the edge.</summary>
    private readonly LocalDate to = FirstOfQuarter(Dates(steps).Max(d => d.LastDay).PlusMonths(1)).PlusMonths(3);

    public MarkupString Draw(string id, Texts texts)
    {
        var drawing = new Drawing(id, texts["plan.chart"], texts["plan.chart-text", ("count", steps.Count)], texts.Language.IsRightToLeft);
        var height = HeadHeight + steps.Sum(s => BarChart.Lines(s.Title).Count * LineHeight + 2 * BarHeight + Gap);
        DrawCalendar(drawing, height);
        var y = HeadHeight;
        foreach (var step in steps)
        {
            foreach (var line in BarChart.Lines(step.Title)) drawing.Text(Indent, (y += LineHeight) - 0.4, texts.Language.IsRightToLeft ? $"\u2066{line}\u2069" : line, "chart__name", language: "de"); // German stays in its own order
            DrawTime(drawing, y, step.Starts?.FirstDay, step.Ends.LastDay, "plan__planned");
            if (step.ActualEnd is not null || step.ActualStart is not null) DrawTime(drawing, y + BarHeight, step.ActualStart?.FirstDay, step.ActualEnd?.LastDay ?? today, "plan__actual");
            y += 2 * BarHeight + Gap;
        }
        if (today >= from && today < to)
        {
            var x = Across(today);
            drawing.Line(x, HeadHeight, x, height, "plan__today");
            drawing.Text(x, height + 1, texts["plan.chart-today"], "chart__name", x > 80 ? Anchor.End : Anchor.Middle);
        }
        drawing.Height = height + 1.4;
        return drawing.Finish("chart__drawing plan__drawing");
    }

    /// <summary>A line for every quarter, a stronger one with its name for every year.</summary>
    private void DrawCalendar(Drawing drawing, double height)
    {
        for (var quarter = from; quarter < to; quarter = quarter.PlusMonths(3))
        {
            var (x, isYear) = (Across(quarter), quarter.Month == 1);
            drawing.Line(x, isYear ? 0 : HeadHeight, x, height, isYear ? "plan__year" : "chart__axis");
            var end = new LocalDate(quarter.Year + 1, 1, 1);
            if ((isYear || quarter == from) && Across(end < to ? end : to) - x >= RoomForYear) drawing.Text(x + Indent, 1.1, quarter.Year.ToString(CultureInfo.InvariantCulture), "chart__number");
        }
    }

    private void DrawTime(Drawing drawing, double y, LocalDate? begins, LocalDate ends, string style)
    {
        if (begins is not { } first || first == ends) drawing.Dot(Across(ends), y + BarHeight / 2, style);
        else drawing.Bar(y, Math.Max(Narrowest, Across(ends) - Across(first)), BarHeight - 0.1, style, Across(first));
    }

    private double Across(LocalDate day) => 100.0 * Period.DaysBetween(from, day) / Period.DaysBetween(from, to);

    private static LocalDate FirstOfQuarter(LocalDate day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    private static IEnumerable<PartialDate> Dates(IEnumerable<PlanStep> steps) =>
        steps.SelectMany(s => new[] { s.Starts, s.Ends, s.ActualStart, s.ActualEnd }).OfType<PartialDate>();
}
