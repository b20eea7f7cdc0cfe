using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WirPunkt.Volunteering.Roster.Blocks;

/// <summary>What a form about a block shows: what is stored, or what somebody has typed and could not be taken.</summary>
public sealed record BlockEntry(string? Site, string Day, string From, string To, int Places, bool WithFormHelp, BlockPrice Price)
{
    public static BlockEntry Empty { get; } = new(null, "", "", "", PresenceBlock.MostPlaces, false, BlockPrice.Usual);

    public static BlockEntry Of(PresenceBlock block, DateTimeZone zone)
    {
        var (from, until) = (block.StartsIn(zone), block.EndsIn(zone));
        return new(block.Site, LocalDatePattern.Iso.Format(from.Date), Clock(from), Clock(until), block.Places, block.WithFormHelp, block.Price);
    }

    /// <summary>Null: nothing was typed.</summary>
    public static BlockEntry? Typed(IFormCollection? form) => form is null ? null : new(
        form["site"], form["day"].ToString(), form["from"].ToString(), form["to"].ToString(),
        RosterRoute.Whole(form["places"], PresenceBlock.MostPlaces), form["form-help"] == "yes", BlockForm.Price(form));

    private static string Clock(LocalDateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
