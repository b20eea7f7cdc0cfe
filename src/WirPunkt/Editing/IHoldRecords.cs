using WirPunkt.Platform.Content;

namespace WirPunkt.Editing;

/// <summary>A module in which something goes on that a change of its records would spoil.</summary>
public interface IHoldRecords
{
    /// <returns>Why the record must not be changed now; null: it may.</returns>
    Task<FieldProblem?> Holds(ContentRecord changed, CancellationToken cancel);
}
