using WirPunkt.Accounts;

namespace WirPunkt.Editing;

/// <summary>A record that the team edits is opened where it is edited.</summary>
internal sealed class OpenEditable(EditableKinds kinds) : IOpenRecords
{
    public string? PlaceOf(string record) =>
        record.Split(':', 2) is [var name, { Length: > 0 } key] && kinds.Named(name) is { } kind ? kind.EditorOf(key) : null;
}
