using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
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
    /// <summary>Lists and maps within each other; JSON's own limit is the same.</summary>
    private const int DeepestNesting = 64;

    public static JsonNode? Read(string text)
    {
        try
        {
            RefuseWhatNeverEnds(text);
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
        var yaml = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        return yaml.EndsWith("\n...\n", StringComparison.Ordinal) ? yaml[..^4] : yaml;
    }

    /// <summary>An alias may lead back to itself; it and endless nesting would end the program.</summary>
    private static void RefuseWhatNeverEnds(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (HasNext(parser))
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias) throw new YamlProblemException(parser.Current.Start.Line, "aliases are not supported");
            if (depth > DeepestNesting) throw new YamlProblemException(parser.Current.Start.Line, "is nested too deeply");
        }
    }

    private static bool HasNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException) // the parser's own slips on broken text
        {
            throw new YamlProblemException(parser.Current?.End.Line ?? 1, "is not valid YAML after this line");
        }
    }

    private static JsonNode? FromYaml(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(e => KeyValuePair.Create(NameOf(e.Key), FromYaml(e.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(FromYaml)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => FromPlain(plain.Value),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new YamlProblemException(node.Start.Line, "is neither a text nor a list nor a map"),
    };

    private static string NameOf(YamlNode key) =>
        key is YamlScalarNode scalar ? scalar.Value ?? "" : throw new YamlProblemException(key.Start.Line, "the name of a field must be a word");

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
        Style = SafeWithoutQuotes().IsMatch(text) && !MeansSomethingElse().IsMatch(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted,
    };

    [GeneratedRegex(@"^[\p{L}][\p{L}\p{N} .,/()*-]*(?<! )\z")]
    private static partial Regex SafeWithoutQuotes();

    /// <summary>What YAML 1.1 or 1.2 takes for a truth value or for nothing.</summary>
    [GeneratedRegex(@"^(true|false|null|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase)]
    private static partial Regex MeansSomethingElse();
}
