using System.Text.Json;
using System.Text.Json.Nodes;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Content.TextFiles;

/// <summary>A folder of a package that holds a folder per record and in it a Markdown file per language, with YAML front matter:
/// <c>handbook/umzug/de.md</c>.</summary>
/// <param name="root">name of the folder</param>
/// <param name="record">what a record is called, for messages</param>
public sealed class TextFolder<TFront>(string root, string record) where TFront : class
{
    /// <summary>The keys of the records, sorted.</summary>
    public IEnumerable<string> Keys(PackageFolder folder)
    {
        foreach (var stranger in folder.Files(root)) Refuse(folder, $"{root}/{stranger}");
        return folder.Folders(root);
    }

    /// <summary>The texts of a record that can be read; what cannot becomes a problem of the folder.</summary>
    public IReadOnlyList<TextFile<TFront>> Texts(PackageFolder folder, string key)
    {
        var (home, files) = ($"{root}/{key}", folder.Files($"{root}/{key}").ToList());
        foreach (var stranger in folder.Folders(home)) Refuse(folder, $"{home}/{stranger}/");
        if (files.Count == 0) folder.Problems.Add(new PackageProblem($"{home}/", null, null, "holds no text"));
        return [.. files.Select(file => Text(folder, key, file)).OfType<TextFile<TFront>>()];
    }

    public void Write(PackageFolder folder, string key, string language, TFront front, string body) =>
        folder.Write($"{root}/{key}/{language}.md", $"---\n{Yaml.Write(JsonSerializer.SerializeToNode(front, PackageJson.YamlOptions)!)}---\n{body}");

    private void Refuse(PackageFolder folder, string path) =>
        folder.Problems.Add(new PackageProblem(path, null, null, $"is no text of a {record}; expected {root}/{record.ToUpperInvariant()}/LANGUAGE.md with a language code such as de, de-simple or en"));

    private TextFile<TFront>? Text(PackageFolder folder, string key, string file)
    {
        var (path, language) = ($"{root}/{key}/{file}", file.EndsWith(".md", StringComparison.Ordinal) ? file[..^".md".Length] : "");
        if (!LanguageTag.IsValid(language))
        {
            Refuse(folder, path);
            return null;
        }
        if (folder.Read(path) is not { } content) return null;

        var end = content.StartsWith("---\n", StringComparison.Ordinal) ? content.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            folder.Problems.Add(new PackageProblem(path, "line 1", null, "must begin with front matter between two lines of ---"));
            return null;
        }
        return Front(folder, path, content[4..(end + 1)]) is { } front ? new(path, key, language, front, content[(end + 5)..]) : null;
    }

    private static TFront? Front(PackageFolder folder, string path, string yaml)
    {
        try
        {
            return (Yaml.Read(yaml) ?? new JsonObject()).Deserialize<TFront>(PackageJson.YamlOptions)!;
        }
        catch (YamlProblemException e)
        {
            folder.Problems.Add(new PackageProblem(path, $"line {e.Line + 1}", null, e.Message));
        }
        catch (JsonException e)
        {
            folder.Problems.Add(new PackageProblem(path, "front matter", e.Path?.TrimStart('$', '.'), PackageJson.Reason(e)));
        }
        return null;
    }
}
