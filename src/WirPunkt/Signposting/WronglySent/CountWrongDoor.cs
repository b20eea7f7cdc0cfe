using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>Somebody was sent to the wrong office: counts it for the month, for the department's correction and for the evaluation.</summary>
public sealed class CountWrongDoor(WirPunktDb db, Visit visit)
{
    /// <param name="from">the organization that sent them; null or unknown: not said</param>
    public async Task Run(ContentRecord came, string? from, CancellationToken cancel = default)
    {
        var month = visit.Today.ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture);
        var sender = Senders.Of(came, visit.Reading).Find(from)?.Key ?? WrongDoor.NotSaid;
        var (to, service) = came is Service wanted ? (wanted.Responsible ?? WrongDoor.NotSaid, wanted.Key) : (came.Key, WrongDoor.NotSaid);
        if (await CountOneMore(month, sender, to, service, cancel)) return;

        try
        {
            db.Add(new WrongDoor { Month = month, From = sender, To = to, Service = service, Count = 1 });
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) // somebody else was the first of this month at the same moment
        {
            await CountOneMore(month, sender, to, service, cancel);
        }
    }

    private async Task<bool> CountOneMore(string month, string from, string to, string service, CancellationToken cancel) =>
        await db.Set<WrongDoor>().Where(d => d.Month == month && d.From == from && d.To == to && d.Service == service)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Count, d => d.Count + 1), cancel) > 0;
}
