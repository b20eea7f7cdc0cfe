using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Signposting.Concerns;

namespace WirPunkt.Signposting.Slips;

/// <summary>What a guide shows the person opposite in large letters: a few lines, each in both languages, and answers to tap.</summary>
/// <param name="Path">of the page to go on with, without language</param>
public sealed record Shown(LocalText Title, IReadOnlyList<LocalText> Lines, string Path)
{
    /// <summary>Answers to the question in the lines.</summary>
    public IReadOnlyList<Choice> Choices { get; private init; } = [];

    /// <summary>The person may have to leave the page at once.</summary>
    public bool IsDiscreet { get; private init; }

    public static Shown Of(Slip slip, string path, Reading reading) => new(slip.Concern,
    [
        .. new[] { slip.Office is { } office ? office.Name : slip.Body, Address(slip.Office, reading) }.OfType<LocalText>(),
        .. slip.First,
        .. slip.Service?.Documents ?? [],
    ], path)
    { IsDiscreet = slip.IsDiscreet || slip.IsEmergency };

    public static Shown Of(Referral referral, Reading reading) => new(referral.NotOffered,
    [
        .. new[] { referral.Say ?? referral.Reason, referral.Targets(reading) is [var office, ..] ? new LocalText(office.Name) : referral.Body }.OfType<LocalText>(),
    ], $"/nicht-hier/{referral.Key}");

    public static Shown Of(Letter letter) => new(letter.Name,
    [
        .. new[] { letter.Wants, letter.Deadline }.OfType<LocalText>(),
        .. letter.Steps,
    ], $"/brief/{letter.Key}");

    /// <summary>The person answers with a finger; the guide reads the same in German.</summary>
    public static Shown Of(Wayfinding way, Question question, Reading reading) => new(way.Concern.Text, [question.Text], way.Path)
    {
        Choices = [.. question.Answers.Select(a => new Choice(a.Text, $"/zeigen{way.Path}/{a.Key}")), new(null, $"/zeigen{way.Path}/{Question.Unsure}")],
        IsDiscreet = way.Concern.IsEmergency(reading),
    };

    private static LocalText? Address(Organization? office, Reading reading) =>
        office is not null && reading.PlacesOf(office).FirstOrDefault() is { } place ? new(place.Address()) : null;
}

/// <param name="Text">null: "I don't know"</param>
/// <param name="Path">without language</param>
public sealed record Choice(LocalText? Text, string Path);
