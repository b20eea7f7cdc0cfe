using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using WirPunkt.Volunteering.Roster.Planning;
using WirPunkt.Volunteering.Roster.Solving;

namespace WirPunkt.Bench.Roster;

/// <summary>Problems of others: each <c>NAME.json</c> of a folder is solved, its plan written as <c>NAME.plan.json</c> (docs/roster-format.md).</summary>
internal static class RosterFiles
{
    private const string PlanEnding = ".plan.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new LocalTimes() },
    };

    /// <returns>1 when a file cannot be read or a plan breaks a rule.</returns>
    public static int Solve(string folder)
    {
        var files = System.IO.Directory.Exists(folder) ? System.IO.Directory.GetFiles(folder, "*.json").Where(f => !f.EndsWith(PlanEnding, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) Console.Error.WriteLine($"No problems (*.json) in {folder}.");
        return files.Count > 0 && files.Select(SolveFile).ToList().All(good => good) ? 0 : 1;
    }

    private static bool SolveFile(string file)
    {
        try
        {
            var problem = JsonSerializer.Deserialize<RosterProblem>(File.ReadAllText(file), Json)!;
            foreach (var fault in problem.Check(DateTimeZone.Utc)) Console.Error.WriteLine($"{Path.GetFileName(file)}: {fault.Kind} {string.Join(", ", fault.Values.Select(v => $"{v.Name} {v.Value}"))}");
            var solved = TimedPlan.Of(problem, seed: 1);
            var violations = new RosterChecker(problem).Check(solved.Plan);
            File.WriteAllText(Path.ChangeExtension(file, null) + PlanEnding, JsonSerializer.Serialize(PlanFile.Of(solved.Plan, violations), Json));
            Console.WriteLine($"{Path.GetFileName(file)} cost {Figure.Number(solved.Plan.Costs.Total)} bound {Figure.Number(solved.Plan.LowerBound!.Value)} gap {Figure.Number(100 * solved.Plan.Gap!.Value)} % violations {violations.Count} {Figure.Number(solved.Seconds)} s");
            return violations.Count == 0;
        }
        catch (JsonException problem)
        {
            Console.Error.WriteLine($"{file}: {problem.Message}");
            return false;
        }
    }

    /// <summary>What a plan's file holds.</summary>
    private sealed record PlanFile(IReadOnlyList<Placement> Placements, double Cost, IReadOnlyDictionary<string, double> CostByRule, double? LowerBound, double? Gap, string Solver, int Seed, long Iterations, IReadOnlyList<string> Violations)
    {
        public static PlanFile Of(RosterPlan plan, IReadOnlyList<Violation> violations) => new(
            plan.Placements, plan.Costs.Total, plan.Costs.ByRule.ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName(c.Key.ToString()), c => c.Value),
            plan.LowerBound, plan.Gap, plan.Solver, plan.Seed, plan.Iterations, [.. violations.Select(v => v.ToString())]);
    }

    /// <summary><c>2026-03-02T09:00</c>, seconds allowed.</summary>
    private sealed class LocalTimes : JsonConverter<LocalDateTime>
    {
        private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

        public override LocalDateTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? "";
            var minutes = Minutes.Parse(text);
            var found = minutes.Success ? minutes : LocalDateTimePattern.ExtendedIso.Parse(text);
            return found.Success ? found.Value : throw new JsonException($"'{text}' is no local time like 2026-03-02T09:00.");
        }

        public override void Write(Utf8JsonWriter writer, LocalDateTime value, JsonSerializerOptions options) => writer.WriteStringValue(Minutes.Format(value));
    }
}
