using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Evaluation.Effort;

/// <summary>The share of a post as it was typed.</summary>
public sealed record PostShareForm(string From, string Hours, string Percent)
{
    public static PostShareForm Read(IFormCollection form) => new(form["from"].ToString().Trim(), form["hours"].ToString().Trim(), form["percent"].ToString().Trim());

    public DateOnly? Day => DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Minutes of „39“, „38,5“ or „38.5“; null: none of these.</summary>
    public int? WeekMinutes => decimal.TryParse(Hours.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours > 0 && hours * 60 <= PostShare.LongestWeek ? (int)Math.Round(hours * 60) : null;

    public int? Share => int.TryParse(Percent, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= PostShare.Whole ? percent : null;

    /// <summary>Fields that are wrong.</summary>
    public IEnumerable<string> Problems()
    {
        if (Day is null) yield return "from";
        if (WeekMinutes is null) yield return "hours";
        if (Share is null) yield return "percent";
    }
}

/// <summary>The lead says how much of a post there is from a day on. What held before stays.</summary>
public sealed class ChangePostShare(WirPunktDb db, Audit audit)
{
    /// <param name="form">without problems</param>
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> Run(PostShareForm form, CancellationToken cancel = default)
    {
        var day = form.Day!.Value;
        var share = await db.Set<PostShare>().SingleOrDefaultAsync(s => s.From == day, cancel);
        var before = share is null ? null : new { share.WeekMinutes, share.Percent };
        share ??= db.Add(new PostShare { From = day }).Entity;
        (share.WeekMinutes, share.Percent, share.Version) = (form.WeekMinutes!.Value, form.Share!.Value, share.Version + 1);
        audit.Add("effort.share", $"post-share:{EffortWeek.Written(day)}", before, new { share.WeekMinutes, share.Percent });
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
