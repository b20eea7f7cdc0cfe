using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Time;

namespace WirPunkt.Directory;

/// <summary>Where a record comes from, how old it is, how sure it is, and who must confirm it.</summary>
public sealed record Fact
{
    /// <summary>Days between the first question to the owner and telling the public that there was no answer.</summary>
    public const int GraceDays = 28;

    /// <summary>Months.</summary>
    public const int LongestReview = 60;

    /// <summary>http(s) address of the source, or null.</summary>
    public string? Source { get; init; }
    public List<string> MoreSources { get; init; } = [];

    /// <summary>The day, month or year the source speaks of; null when unknown.</summary>
    public PartialDate? AsOf { get; init; }
    public required Confidence Confidence { get; init; }

    /// <summary>Key of the organization that must confirm it.</summary>
    [KeyOf(typeof(Organization))] public string? Owner { get; init; }

    /// <summary>The day on which the owner last said that it is right; null: never.</summary>
    public LocalDate? ConfirmedOn { get; init; }

    /// <summary>Months after which the owner is asked again; null: what is usual for the kind.</summary>
    public int? ReviewEvery { get; init; }

    /// <summary>Low confidence is for editors only.</summary>
    public bool IsPublic() => Confidence != Confidence.Low;

    /// <summary>Whether a reader would read the same under both: source, dates and confidence.</summary>
    public bool ReadsAs(Fact other) => (Source, AsOf, Confidence, ConfirmedOn) == (other.Source, other.AsOf, other.Confidence, other.ConfirmedOn);

    /// <summary>The same fact after its owner has said that it is right.</summary>
    public Fact Confirmed(LocalDate today) => this with { ConfirmedOn = today, AsOf = new PartialDate(today.Year, today.Month, today.Day), Confidence = Confidence.High };

    /// <summary>The day from which the owner is to be asked; what nobody ever confirmed or dated is due at once.</summary>
    /// <param name="usualMonths">how often the kind is looked at; null: never</param>
    public LocalDate? DueOn(int? usualMonths) =>
        (ReviewEvery ?? usualMonths) is not { } months ? null : (ConfirmedOn ?? AsOf?.FirstDay)?.PlusMonths(months) ?? LocalDate.MinIsoValue;

    /// <summary>The day from which readers are told that nobody has confirmed it again, although the owner was asked and reminded.</summary>
    public LocalDate? UnconfirmedFrom(int? usualMonths) => ConfirmedOn is null ? null : DueOn(usualMonths)?.PlusDays(GraceDays);

    /// <summary>What the department must still say about the fact itself.</summary>
    /// <param name="what">"die Angaben", as the question calls what is meant</param>
    public IEnumerable<Gap> Gaps(string field = "fact", string what = "die Angaben")
    {
        var asOf = AsOf switch
        {
            null => "",
            { Day: { } day, Month: { } month, Year: var year } => $", Stand {day}.{month}.{year}",
            { Month: { } month, Year: var year } => $", Stand {month}/{year}",
            { Year: var year } => $", Stand {year}",
        };
        var from = Source is { } source ? $" Quelle: {source}{asOf}." : "";
        if (Confidence == Confidence.Low) yield return new($"{field}.confidence", $"Stimmen {what}? Wir sind nicht sicher und veröffentlichen nichts davon.{from}");
        if (Confidence == Confidence.Medium) yield return new($"{field}.confidence", $"Stimmen {what}? Niemand hat das bisher bestätigt.{from}");
        if (AsOf is null) yield return new($"{field}.asOf", $"Von wann sind {what}?");
    }

    public IEnumerable<FieldProblem> Check(PackageContents package, string field = "fact")
    {
        foreach (var address in MoreSources.Prepend(Source).OfType<string>().Where(a => !WebAddress.IsValid(a)))
            yield return FieldProblem.Of($"{field}.source", "address", ("value", address));
        if (AsOf is { } asOf && asOf.FirstDay > package.Today) yield return FieldProblem.Of($"{field}.asOf", "future", ("date", asOf));
        if (ConfirmedOn is { } confirmed && confirmed > package.Today) yield return FieldProblem.Of($"{field}.confirmedOn", "future", ("date", $"{confirmed:uuuu-MM-dd}"));
        if (ReviewEvery is < 1 or > LongestReview) yield return FieldProblem.Of($"{field}.reviewEvery", "months", ("most", LongestReview));
        if (Owner is not null && !package.Has<Organization>(Owner)) yield return FieldProblem.Of($"{field}.owner", "no-organization", ("key", Owner));
    }
}

/// <summary>High: official and recent. Medium: published, but the office has not confirmed it. Low: never published.</summary>
public enum Confidence { High, Medium, Low }

internal static class WebAddress
{
    public static bool IsValid(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
