using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WirPunkt.Platform.Content;

/// <summary>Something in a YAML text that cannot be read.</summary>
public sealed class YamlProblemException(long line, string message) : Exception(message)
{
    public long Line { get; } = line;
}

/// <summary>YAML to JSON and back. Numbers stay text until a field wants a number, so that 0800 keeps its zero.</summary>
public static partial class Yaml
{
    public static JsonNode? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : FromYaml(stream.Documents[0].RootNode);
        }
        catch (YamlException e)
        {
            throw new YamlProblemException(e.Start.Line, "is not valid YAML here: " + e.Message.Split("): ")[^1]);
        }
    }

    public static string Write(JsonNode node)
    {
        var text = new StringWriter();
        new YamlStream(new YamlDocument(ToYaml(node))).Save(text, assignAnchors: false);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('.', '\n') + "\n";
    }

    private static JsonNode? FromYaml(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(e => KeyValuePair.Create(((YamlScalarNode)e.Key).Value ?? "", FromYaml(e.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(FromYaml)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => FromPlain(plain.Value),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new YamlProblemException(node.Start.Line, "aliases are not supported"),
    };

    private static JsonValue? FromPlain(string? value) => value switch
    {
        null or "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(value),
    };

    private static YamlNode ToYaml(JsonNode? node) => node switch
    {
        null => new YamlScalarNode("null"),
        JsonObject map => new YamlMappingNode(map.Select(e => KeyValuePair.Create<YamlNode, YamlNode>(Scalar(e.Key), ToYaml(e.Value)))),
        JsonArray list => new YamlSequenceNode(list.Select(ToYaml)),
        _ when node.GetValueKind() == JsonValueKind.String => Scalar(node.GetValue<string>()),
        _ => new YamlScalarNode(node.ToJsonString()),
    };

    private static YamlScalarNode Scalar(string text) => new(text)
    {
        Style = SafeWithoutQuotes().IsMatch(text) && text is not ("true" or "false" or "null") ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted,
    };

    [GeneratedRegex(@"^[\p{L}][\p{L}\p{N} .,/()*-]*(?<! )$")]
    private static partial Regex SafeWithoutQuotes();
}
