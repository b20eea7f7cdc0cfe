using Microsoft.EntityFrameworkCore;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing.Links;

/// <summary>The job at night: visits every outgoing address that is due, two hosts at a time, each host one address after the other.
/// When no host at all can be reached, it is the own network that is away, and nobody's address counts as broken.</summary>
public sealed class CheckLinks(WirPunktDb db, Publication publication, LinkManners manners, PublicUrl url, IConfiguration settings, TimeProvider clock) : IJob
{
    /// <summary><c>off</c>: no other site is visited.</summary>
    public const string Setting = "WIRPUNKT_LINKCHECK";

    private const int HostsAtOnce = 2;

    /// <summary>So many hosts are not away in the same night.</summary>
    private const int ManyHosts = 5;

    public async Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel)
    {
        if (settings[Setting] == "off") return [];
        var today = publication.Current.Municipality.Now(clock).Date.ToDateOnly();
        var due = (await Links(cancel)).Where(l => l.NextOn <= today).ToList();
        var hosts = due.GroupBy(HostOf).ToList();
        var isOnline = hosts.Count < ManyHosts;
        List<(OutgoingLink Link, Finding Found)> waiting = [];
        using var visitor = new LinkVisitor(manners, url);
        using var oneAtATime = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancel }, async (host, stop) =>
        {
            foreach (var link in host)
            {
                var found = await visitor.Visit(link.Address, stop);
                await oneAtATime.WaitAsync(stop);
                try
                {
                    waiting.Add((link, found));
                    isOnline |= found.IsFromOutside;
                    if (isOnline) await Keep(waiting, today, stop); // what was found is kept even if the program ends
                }
                finally
                {
                    oneAtATime.Release();
                }
                await Task.Delay(manners.Pause, stop);
            }
        });
        return isOnline
            ? [new("visited", due.Count), new("failed", due.Count(l => l.FailedDays > 0)), new("broken", due.Count(l => l.IsBroken))]
            : [new("no-network", due.Count)];
    }

    private async Task Keep(List<(OutgoingLink Link, Finding Found)> findings, DateOnly today, CancellationToken cancel)
    {
        foreach (var (link, found) in findings) link.Visited(found, today);
        findings.Clear();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A link for every address that stands somewhere; those that stand nowhere any more are forgotten.</summary>
    private async Task<List<OutgoingLink>> Links(CancellationToken cancel)
    {
        var addresses = publication.Current.Records.SelectMany(BrokenLinks.In).Select(a => a.Address).ToHashSet(StringComparer.Ordinal);
        var known = await db.Set<OutgoingLink>().ToListAsync(cancel);
        db.RemoveRange(known.Where(l => !addresses.Contains(l.Address)));
        addresses.ExceptWith(known.Select(l => l.Address));
        db.AddRange(addresses.Select(OutgoingLink.To));
        await db.SaveChangesAsync(cancel);
        return await db.Set<OutgoingLink>().OrderBy(l => l.NextOn).ToListAsync(cancel);
    }

    private static string HostOf(OutgoingLink link) => Uri.TryCreate(link.Address, UriKind.Absolute, out var place) ? place.Host : "";
}
