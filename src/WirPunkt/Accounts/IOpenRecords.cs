namespace WirPunkt.Accounts;

/// <summary>Knows where the team opens what an entry of the history is about; each module names its own records.</summary>
public interface IOpenRecords
{
    /// <param name="record">as the history names it, <c>service:anmeldung</c></param>
    /// <returns>Null when it is none of this module's.</returns>
    string? PlaceOf(string record);
}

/// <summary>All of them.</summary>
internal sealed class RecordAddresses(IEnumerable<IOpenRecords> modules)
{
    public string? Of(string record) => record.StartsWith("account:", StringComparison.Ordinal) ? $"/team/konten/{record["account:".Length..]}" : modules.Select(m => m.PlaceOf(record)).FirstOrDefault(a => a is not null);

    /// <summary>Of what stands nowhere, such as an import: its history.</summary>
    public string OrHistory(string record) => Of(record) ?? HistoryOf(record);

    public static string HistoryOf(string record) => "/team/protokoll" + QueryString.Create("record", record);
}
