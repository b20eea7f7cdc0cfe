using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Database;

namespace WirPunkt.Signposting.Search.Missed;

/// <summary>Remembers which words were looked for in vain, and stores those that five different days have seen.</summary>
public sealed class KeepMissedTerms(SeenTerms seen, WirPunktDb db)
{
    public async Task Run(IEnumerable<string> terms, LocalDate today, CancellationToken cancel = default)
    {
        var ripe = seen.See(terms, today);
        if (ripe.Count == 0) return;

        try
        {
            var known = await db.Set<MissedTerm>().Where(t => ripe.Contains(t.Term)).Select(t => t.Term).ToListAsync(cancel);
            db.AddRange(ripe.Except(known).Select(term => new MissedTerm { Term = term }));
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception e) when (e.OfDatabase is not null)
        {
            return; // nobody's search fails because of it; the word is counted anew
        }
    }
}
