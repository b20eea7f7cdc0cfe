using System.Text.Json;
using System.Text.Json.Nodes;
using WirPunkt.Platform.Content;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary><c>blueprint.yaml</c>: one record, or none in a package that is no blueprint.</summary>
public sealed class BlueprintFile : IContentFile
{
    public const string Name = "blueprint.yaml";

    public string Path => Name;

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<BlueprintOrigin>()];

    public static string NewerFormat(string? format) =>
        $"the blueprint has format {format}, this program reads {BlueprintOrigin.CurrentFormat}: it was made by a newer version. Install that version first; nothing was changed";

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        if (folder.Read(Name) is not { } text) return [];
        try
        {
            var node = Yaml.Read(text) as JsonObject ?? throw new JsonException("must be one record");
            var format = node["format"]?.ToString();
            if (format == $"{BlueprintOrigin.CurrentFormat}") return [new ReadRecord(Name, BlueprintOrigin.TheKey, node.Deserialize<BlueprintOrigin>(PackageJson.YamlOptions)!)];
            folder.Problems.Add(new PackageProblem(Name, null, "format", NewerFormat(format))); // what a newer version writes is not looked at field by field
        }
        catch (YamlProblemException e)
        {
            folder.Problems.Add(new PackageProblem(Name, $"line {e.Line}", null, e.Message));
        }
        catch (JsonException e)
        {
            folder.Problems.Add(new PackageProblem(Name, null, e.Path?.TrimStart('$', '.'), PackageJson.Reason(e)));
        }
        return [];
    }

    public void Write(PackageFolder folder, Catalog catalog)
    {
        foreach (var origin in catalog.Everything<BlueprintOrigin>()) Write(folder, origin);
    }

    public static void Write(PackageFolder folder, BlueprintOrigin origin) =>
        folder.Write(Name, Yaml.Write(JsonSerializer.SerializeToNode(origin, PackageJson.YamlOptions)!));
}
