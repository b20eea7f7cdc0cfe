using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Directory.Freshness;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Directory;

/// <summary>Puts what somebody reported about a record into the next mail to its department.</summary>
public sealed class TellDepartment(WirPunktDb db, EditableKinds kinds, DepartmentStates states, Publication publication, Audit audit)
{
    /// <summary>The department that would be told; null: the record has none.</summary>
    public Organization? Of(ContentRecord? record) => record is DirectoryRecord { } known && known.Asked(publication.Current).Any() ? publication.Current.FindAny<Organization>(known.Department()) : null;

    /// <param name="text">what was reported, without contact</param>
    /// <returns>False when there is no department to tell. Saved by whoever calls.</returns>
    public async Task<bool> Run(ContentRecord record, string? text, CancellationToken cancel = default)
    {
        if (Of(record) is not { } department) return false;
        var name = kinds.Of(record).RecordName(record.Key);
        if (await db.Set<ReportedFault>().AnyAsync(f => f.Record == name && f.Text == text, cancel)) return true;
        db.Add(new ReportedFault { Department = department.Key, Record = name, Text = text, On = states.TodayIn(publication.Current).ToDateOnly() });
        audit.Add("confirming.fault", name);
        return true;
    }
}
