using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>Somebody was sent to the wrong office: counts it for the month, for the department's correction and for the evaluation.</summary>
public sealed class CountWrongDoor(WirPunktDb db, Visit visit)
{
    /// <param name="came">the office or the service they came to</param>
    /// <param name="from">key of the organization that sent them; one that is not offered counts as not said</param>
    public Task Run(ContentRecord came, string? from, CancellationToken cancel = default)
    {
        var month = visit.Today.ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture);
        var sender = Senders.Of(came, visit.Reading).Find(from)?.Key ?? WrongDoor.NotSaid;
        var (to, service) = came is Service wanted ? (wanted.Responsible ?? WrongDoor.NotSaid, wanted.Key) : (came.Key, WrongDoor.NotSaid);

        // One statement, so that two at the same moment are two; SQLite and PostgreSQL spell it alike.
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO wrong_door ("Month", "To", "Service", "From", "Count") VALUES ({month}, {to}, {service}, {sender}, 1)
            ON CONFLICT ("Month", "To", "Service", "From") DO UPDATE SET "Count" = wrong_door."Count" + 1
            """, cancel);
    }
}
