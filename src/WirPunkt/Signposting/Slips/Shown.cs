using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Slips;

/// <summary>What a guide shows the person opposite in large letters: a few lines, each in both languages.</summary>
/// <param name="Path">of the page to go on with, without language</param>
public sealed record Shown(LocalText Title, IReadOnlyList<LocalText> Lines, string Path)
{
    public static Shown Of(Slip slip, string path, Reading reading) => new(slip.Concern,
    [
        .. new[] { slip.Office is { } office ? office.Name : slip.Body, Address(slip.Office, reading) }.OfType<LocalText>(),
        .. slip.First,
        .. slip.Service?.Documents ?? [],
    ], path);

    public static Shown Of(Referral referral, Reading reading) => new(referral.NotOffered,
    [
        .. new[] { referral.Say ?? referral.Reason, referral.Targets(reading) is [var office, ..] ? new LocalText(office.Name) : referral.Body }.OfType<LocalText>(),
    ], $"/nicht-hier/{referral.Key}");

    private static LocalText? Address(Organization? office, Reading reading) =>
        office?.Locations.Select(reading.Find<Location>).OfType<Location>().FirstOrDefault(l => l.Status == LocationStatus.Active)?.Address() is { } address ? new(address) : null;
}
