using System.Text.Json;
using System.Text.Json.Nodes;

namespace WirPunkt.Platform.Content;

/// <summary>A file that holds a list of records of one kind, in JSON or, by its ending, in YAML.</summary>
public sealed class RecordFile<T>(string file) : IContentFile where T : ContentRecord
{
    private bool IsYaml => file.EndsWith(".yaml", StringComparison.Ordinal);

    public string Path => file;

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<T>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        if (folder.Read(file) is not { } text || Parse(folder, text) is not { } list)
        {
            folder.CannotRead<T>();
            yield break;
        }
        var position = 0;
        foreach (var node in list)
        {
            var key = KeyOf(node);
            var place = key is null ? $"record {position + 1}" : $"record '{key}'";
            if (ReadOne(folder, node, place) is { } record)
            {
                record.Position = position;
                yield return new ReadRecord(file, place, record);
            }
            else folder.CannotRead<T>(key);
            position++;
        }
    }

    public void Write(PackageFolder folder, Catalog catalog)
    {
        var records = catalog.Everything<T>(); // an empty list says that there are none; no file would say nothing
        if (IsYaml) folder.Write(file, Yaml.Write(JsonSerializer.SerializeToNode(records, PackageJson.YamlOptions)!));
        else folder.Write(file, JsonSerializer.Serialize(records, PackageJson.Options) + "\n");
    }

    private JsonArray? Parse(PackageFolder folder, string text)
    {
        try
        {
            var node = IsYaml ? Yaml.Read(text) : JsonNode.Parse(text, documentOptions: new JsonDocumentOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
            });
            if (node is JsonArray list) return list;
            folder.Problems.Add(new PackageProblem(file, null, null, "must be a list of records"));
        }
        catch (JsonException e)
        {
            folder.Problems.Add(new PackageProblem(file, $"line {e.LineNumber + 1}", null, "is not valid JSON here: " + PackageJson.Reason(e)));
        }
        catch (YamlProblemException e)
        {
            folder.Problems.Add(new PackageProblem(file, $"line {e.Line}", null, e.Message));
        }
        return null;
    }

    private T? ReadOne(PackageFolder folder, JsonNode? node, string place)
    {
        try
        {
            return node.Deserialize<T>(IsYaml ? PackageJson.YamlOptions : PackageJson.Options)
                ?? throw new JsonException("a record must not be null");
        }
        catch (JsonException e)
        {
            folder.Problems.Add(new PackageProblem(file, place, e.Path?.TrimStart('$', '.'), PackageJson.Reason(e)));
            return null;
        }
        catch (InvalidOperationException) // System.Text.Json on \ud800 without its other half
        {
            folder.Problems.Add(new PackageProblem(file, place, null, "holds an escape such as \\ud800 that is no character"));
            return null;
        }
    }

    private static string? KeyOf(JsonNode? node)
    {
        try
        {
            if (node is JsonObject o && o.TryGetPropertyValue("key", out var key) && key is JsonValue value && value.GetValueKind() == JsonValueKind.String)
                return value.GetValue<string>();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // A field stands twice, or the key is no text: reading the record says so.
        }
        return null;
    }
}
