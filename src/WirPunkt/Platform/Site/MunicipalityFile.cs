using System.Text.Json;
using WirPunkt.Platform.Content;

namespace WirPunkt.Platform.Site;

/// <summary><c>package.yaml</c>: one record, the municipality.</summary>
public sealed class MunicipalityFile : IContentFile
{
    private const string File = "package.yaml";

    public string Path => File;

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<Municipality>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        if (folder.Read(File) is not { } text) return [];
        try
        {
            var municipality = (Yaml.Read(text) ?? throw new JsonException("is empty")).Deserialize<Municipality>(PackageJson.YamlOptions)!;
            return [new ReadRecord(File, municipality.Key, municipality)];
        }
        catch (YamlProblemException e)
        {
            folder.Problems.Add(new PackageProblem(File, $"line {e.Line}", null, e.Message));
        }
        catch (JsonException e)
        {
            folder.Problems.Add(new PackageProblem(File, null, e.Path?.TrimStart('$', '.'), PackageJson.Reason(e)));
        }
        return [];
    }

    public void Write(PackageFolder folder, Catalog catalog)
    {
        foreach (var municipality in catalog.Everything<Municipality>()) Write(folder, municipality);
    }

    public static void Write(PackageFolder folder, Municipality municipality) =>
        folder.Write(File, Yaml.Write(JsonSerializer.SerializeToNode(municipality, PackageJson.YamlOptions)!));
}
