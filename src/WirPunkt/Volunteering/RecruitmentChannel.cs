using System.Globalization;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Volunteering;

/// <summary>Where people hear of the programme: Amtsblatt, poster, flyer, word of mouth. Its short address is <c>/m/KEY</c>.</summary>
public sealed class RecruitmentChannel : ContentRecord
{
    public required LocalText Name { get; set; }

    public override IEnumerable<FieldProblem> Hints(PackageContents package) => package.Untranslated(LocalTexts.In(this));
}

/// <summary>How far somebody has come, each including the ones before it.</summary>
public enum RecruitmentStep { Applied, Interviewed, Trained, FirstShift, Stayed }

/// <summary>How many came how far by which channel: what stays when the persons are deleted. Nothing in it leads to one.</summary>
public sealed class RecruitmentCount
{
    /// <summary>Half-year of the application, <c>2026-2</c>.</summary>
    public required string HalfYear { get; init; }
    public required string Channel { get; init; }
    public required RecruitmentStep Step { get; init; }
    public int Count { get; init; }

    /// <summary>The first day that no longer belongs to a half-year.</summary>
    public static DateOnly EndOf(string halfYear) => new DateOnly(int.Parse(halfYear[..4], CultureInfo.InvariantCulture), halfYear[5] == '1' ? 1 : 7, 1).AddMonths(6);

    public static string HalfYearOf(DateOnly day) => $"{day.Year}-{(day.Month - 1) / 6 + 1}";
}
