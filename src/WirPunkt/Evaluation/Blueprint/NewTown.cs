using System.Globalization;
using System.Text;
using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Editing;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Plan;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Site;
using WirPunkt.ServicePoints;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>A town that begins with another's content: what becomes of each record.</summary>
/// <param name="townKey">its official key; null: it is asked for later</param>
public sealed class NewTown(string name, TownKey? townKey, BlueprintOrigin origin)
{
    private readonly NameChange names = new(origin.MadeFrom, origin.Spellings, name, NamesOfPoints(origin));
    private readonly Dictionary<string, string> points = NamesOfPoints(origin);
    private readonly HashSet<(string, string)> toCheck = [.. origin.ToCheck.Select(o => (o.Kind, o.Key))];

    /// <summary>As it stands in keys: <c>musterstadt</c>.</summary>
    public static string KeyOf(string name)
    {
        var spelt = name.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        var plain = string.Concat(spelt.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        return string.Join('-', string.Concat(plain.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Wir-Punkt A, B, C: hundreds of texts lead to them by name. Nobody takes a letter for a place, and it can be searched for and replaced in all texts at once.</summary>
    private static Dictionary<string, string> NamesOfPoints(BlueprintOrigin origin) => origin.ToCheck
        .Where(o => o.Kind == EditableKind.NameOf(typeof(ServicePoint))).Select((o, i) => (o.Key, Name: $"Wir-Punkt {Letter(i)}")).ToDictionary(p => p.Key, p => p.Name);

    private static string Letter(int i) => i < 26 ? $"{(char)('A' + i)}" : $"{Letter(i / 26 - 1)}{Letter(i % 26)}";

    public void Adopt(ContentRecord record)
    {
        if (record is BlueprintOrigin blueprint)
        {
            blueprint.Settings = null; // taken over as rows
            return;
        }
        names.In(record);
        if (record is Municipality municipality) Introduce(municipality);
        if (record is ServicePoint point && points.TryGetValue(point.Key, out var called)) Empty(point, called);
        if (record is BudgetLine line) (line.Amount, line.AsOf, line.Origin, line.Note) = (null, null, null, null);
        if (record is PlanStep step) (step.State, step.ActualStart, step.ActualEnd, step.Origin, step.Note) = (PlanStepState.Planned, null, null, null, null);
        if (record is DirectoryRecord fact && toCheck.Contains((EditableKind.NameOf(record.GetType()), record.Key))) Doubt(fact);
    }

    private void Introduce(Municipality town)
    {
        town.Key = KeyOf(name);
        town.Town = new Place { Name = name, Title = $"Stadt {name}", State = town.Town.State, TimeZone = town.Town.TimeZone, Ars = townKey?.Ars, Ags = townKey?.Ags };
        town.Contact = null;
        town.Legal = town.Legal.ForAnotherTown();
        town.InPreparation = true;
    }

    /// <summary>A place to meet is not where the other town has it; what stood there is told to editors.</summary>
    private void Empty(ServicePoint point, string called)
    {
        point.Note = string.Join(" · ", new[] { point.Note, $"{origin.MadeFrom}: {point.Name}, {point.Location}" }.OfType<string>());
        point.Name = point.Kind == ServicePointKind.FormHelp ? called.Replace("Wir-Punkt", "Formularhilfe", StringComparison.Ordinal) : called;
        (point.Organization, point.Location, point.Schedules, point.Phones, point.Emails, point.Languages, point.HoursPerWeek) = (null, null, [], [], [], null, null);
        point.Fact = new Fact { Confidence = Confidence.Medium };
    }

    /// <summary>What an office of the other town confirmed, nobody has confirmed here.</summary>
    private static void Doubt(DirectoryRecord record)
    {
        record.Fact = Doubted(record.Fact);
        if (record is Organization office) office.Schedules = Doubted(office.Schedules);
    }

    private static List<Schedule> Doubted(List<Schedule> schedules) => schedules.ConvertAll(s => s with { Fact = Doubted(s.Fact) });

    private static Fact Doubted(Fact fact) => fact with { ConfirmedOn = null, Confidence = fact.Confidence == Confidence.High ? Confidence.Medium : fact.Confidence };
}

/// <summary>The official municipality key (AGS, 8 digits), alone or within the regional key (ARS, 12 digits: it has the association of municipalities before the last three).</summary>
public sealed record TownKey(string Ags, string? Ars)
{
    /// <summary>Of the state whose public holidays the program knows: Baden-Württemberg.</summary>
    private const string KnownState = "08";

    /// <returns>The key, or the field problem.</returns>
    public static (TownKey? Key, FieldProblem? Problem) Read(string written)
    {
        var digits = written.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length is not (8 or 12) || !digits.All(char.IsAsciiDigit)) return (null, FieldProblem.Of("key", "municipality-key"));
        if (!digits.StartsWith(KnownState, StringComparison.Ordinal)) return (null, FieldProblem.Of("key", "state", ("value", digits[..2])));
        return (digits.Length == 8 ? new(digits, null) : new($"{digits[..5]}{digits[9..]}", digits), null);
    }
}
