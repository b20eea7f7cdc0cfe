using System.Text.Json.Nodes;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Editing.Differences;

/// <summary>A draft that was made from a version which is no longer the published one.</summary>
/// <param name="was">the record from which the draft was made; null: nobody kept it</param>
/// <param name="now">the record as it is now</param>
public sealed class Conflict(Draft draft, JsonObject? was, JsonObject now, Type type, ReadableRecord readable)
{
    private readonly JsonObject mine = JsonNode.Parse(draft.Json)!.AsObject();

    public Draft Draft { get; } = draft;

    /// <summary>What is published now on the one side, the draft on the other.</summary>
    public IReadOnlyList<FieldDifference> Fields { get; } = FieldsOf(JsonNode.Parse(draft.Json)!.AsObject(), was, now, type, readable);

    /// <summary>The draft's own changes, made on the record as it is now: what only the others changed stays theirs.</summary>
    public JsonObject Merged() => was is null ? mine.DeepClone().AsObject() : (JsonObject)Merge(was, mine, now)!;

    private static IReadOnlyList<FieldDifference> FieldsOf(JsonObject mine, JsonObject? was, JsonObject now, Type type, ReadableRecord readable)
    {
        var theirs = was is null ? [] : readable.Differences(type, was, now).Select(d => (d.Name, d.Language)).ToHashSet();
        var own = was is null ? [] : readable.Differences(type, was, mine).Select(d => (d.Name, d.Language)).ToHashSet();
        return [.. readable.Differences(type, now, mine).Select(d => d with { IsBoth = theirs.Contains((d.Name, d.Language)) && own.Contains((d.Name, d.Language)) })];
    }

    private static JsonNode? Merge(JsonNode? was, JsonNode? mine, JsonNode? theirs)
    {
        if (JsonNode.DeepEquals(was, mine)) return theirs?.DeepClone();
        if (JsonNode.DeepEquals(was, theirs)) return mine?.DeepClone();
        if (was is JsonValue && mine is JsonValue && theirs is JsonValue) return mine.DeepClone();
        if (Map(was) is not { } old || Map(mine) is not { } own || Map(theirs) is not { } other) return mine?.DeepClone();

        var merged = new JsonObject();
        foreach (var name in other.Select(p => p.Key).Concat(own.Select(p => p.Key)).Distinct())
            if (Merge(old[name], own[name], other[name]) is { } value) merged[name] = value;
        return merged;
    }

    /// <summary>A text in German alone is a map with one language.</summary>
    private static JsonObject? Map(JsonNode? node) => node switch
    {
        JsonObject map => map,
        JsonValue text => new JsonObject { [Language.German.Code] = text.DeepClone() },
        _ => null,
    };
}
