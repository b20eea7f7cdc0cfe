namespace WirPunkt.Volunteering;

/// <summary>What another part of the programme shows in a guide's own area: shifts, swaps, training.</summary>
/// <param name="Component">has one parameter, <c>Volunteer</c></param>
/// <param name="Order">smaller ones stand first</param>
public sealed record OwnAreaPart(Type Component, int Order);

/// <summary>What another part of the programme keeps of a volunteer, for the download of one's own data.</summary>
public interface IOwnRecords
{
    /// <summary>Its name in the download, such as <c>shifts</c>.</summary>
    string Name { get; }

    /// <returns>What goes into the download, as JSON; null: nothing is kept.</returns>
    Task<object?> KeptOf(Guid volunteerId, CancellationToken cancel);
}
