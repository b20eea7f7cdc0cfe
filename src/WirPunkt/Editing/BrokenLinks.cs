using Microsoft.EntityFrameworkCore;
using WirPunkt.Editing.Links;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Editing;

/// <summary>Addresses of other sites that lead nowhere any more.</summary>
public sealed class BrokenLinks(WirPunktDb db)
{
    public async Task<IReadOnlyList<string>> Load(CancellationToken cancel = default) =>
        await db.Set<OutgoingLink>().AsNoTracking().Where(l => l.FailedDays >= OutgoingLink.BrokenAfter).OrderBy(l => l.Address).Select(l => l.Address).ToListAsync(cancel);

    /// <summary>Every address of another site that a record names, with the fields where it stands.</summary>
    public static IEnumerable<(string Field, string Address)> In(ContentRecord record) => AddressesInJson.Of(EditableKind.Write(record));
}
