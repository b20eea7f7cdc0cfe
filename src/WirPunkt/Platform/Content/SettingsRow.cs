using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Platform.Content;

/// <summary>Settings that a team makes in one row and that another town can start from: a blueprint holds them beside the content.</summary>
public interface ISettingsRow
{
    /// <summary>kebab-case: <c>programme</c></summary>
    string Name { get; }

    /// <returns>Null when nobody has set anything: then the defaults hold.</returns>
    Task<JsonElement?> Read(WirPunktDb db, CancellationToken cancel = default);

    /// <returns>The row, or what is wrong with it.</returns>
    (object? Row, string? Problem) Parse(JsonElement settings);
}

/// <inheritdoc />
/// <param name="problem">the field that is wrong; null: all is well</param>
public sealed class SettingsRow<T>(string name, Func<T, string?>? problem = null) : ISettingsRow where T : class
{
    public string Name => name;

    public async Task<JsonElement?> Read(WirPunktDb db, CancellationToken cancel = default)
    {
        if (await db.Set<T>().AsNoTracking().SingleOrDefaultAsync(cancel) is not { } row) return null;
        var fields = JsonSerializer.SerializeToNode(row, PackageJson.YamlOptions)!.AsObject();
        fields.Remove("id");
        fields.Remove("version"); // who has seen which state is of that town's people
        return JsonSerializer.SerializeToElement<JsonNode>(fields);
    }

    public (object? Row, string? Problem) Parse(JsonElement settings)
    {
        try
        {
            var row = settings.Deserialize<T>(PackageJson.YamlOptions)!;
            return problem?.Invoke(row) is { } field ? (null, $"settings.{name}: {field} is out of range") : (row, null);
        }
        catch (JsonException e)
        {
            return (null, $"settings.{name}{e.Path?.TrimStart('$')}: {PackageJson.Reason(e)}");
        }
    }
}
