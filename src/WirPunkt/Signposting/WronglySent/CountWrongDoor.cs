using Microsoft.EntityFrameworkCore;
using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>Somebody was sent to the wrong office: counts it for the month, for the department's correction and for the evaluation.</summary>
public sealed class CountWrongDoor(WirPunktDb db, Visit visit)
{
    /// <param name="came">the office they came to, or the service they wanted</param>
    /// <param name="from">key of the organization that sent them; one that is not offered counts as not said</param>
    /// <param name="other">beside an office the key of the service, beside a service the key of the office; unknown ones count as not said</param>
    public Task Run(ContentRecord came, string? from, string? other, CancellationToken cancel = default)
    {
        var (month, offices) = (WrongDoor.MonthOf(visit.Today), Senders.Of(came, visit.Reading));
        var sender = offices.Find(from)?.Key ?? WrongDoor.NotSaid;
        var (to, service) = came is Service
            ? (offices.Find(other)?.Key ?? WrongDoor.NotSaid, came.Key)
            : (came.Key, visit.Reading.Find<Service>(other)?.Key ?? WrongDoor.NotSaid);

        // One statement, so that two at the same moment are two; SQLite and PostgreSQL spell it alike.
        return db.Database.ExecuteSqlAsync($"""
            INSERT INTO wrong_door ("Month", "To", "Service", "From", "Count", "Told") VALUES ({month}, {to}, {service}, {sender}, 1, 0)
            ON CONFLICT ("Month", "To", "Service", "From") DO UPDATE SET "Count" = wrong_door."Count" + 1
            """, cancel);
    }
}
