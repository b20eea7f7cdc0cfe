using System.Globalization;
using System.Xml.Linq;

namespace WirPunkt.Handbook.Xliff.Format;

/// <summary>Reads units, and the text in them whatever elements a tool has put around its parts.</summary>
internal sealed class InlineReader
{
    /// <summary>Elements within each other; a file made of nothing else would end the program.</summary>
    private const int DeepestNesting = 32;

    private readonly List<Inline> pieces = [];

    /// <summary>The name of a pair's first half by what its second half calls it (<c>rid</c> in XLIFF 1.2).</summary>
    private readonly Dictionary<string, string> pairs = [];

    public static ReturnedUnit UnitOfVersion1(XElement unit)
    {
        var (source, target) = (Child(unit, "source"), Child(unit, "target"));
        var (state, isMachineMade) = StateWords.Of(unit, target);
        var id = UnitId.Parse(unit.Attribute("id")?.Value) ?? UnitId.Parse(unit.Attribute("resname")?.Value);
        var isHalf = target is not null && IsHalf(Child(unit, "seg-source"), target);
        return new(id, TextOf([source]), target is null || isHalf ? null : TextOf([target]), state) { IsMachineMade = isMachineMade, IsHalf = isHalf };
    }

    /// <summary>A tool may have cut a unit into sentences; one of them without target leaves the unit without.</summary>
    public static ReturnedUnit UnitOfVersion2(XElement unit)
    {
        var parts = unit.Elements().Where(e => e.Name.LocalName is "segment" or "ignorable").ToList();
        var segments = parts.Where(p => p.Name.LocalName == "segment").ToList();
        var (state, isMachineMade) = StateWords.Of(segments);
        var made = segments.Where(s => !IsBlank(Child(s, "target")) || (Child(s, "target") is not null && IsBlank(Child(s, "source")))).ToList();
        var isWhole = segments.Count > 0 && made.Count == segments.Count;
        var targets = parts.Select((part, i) => (Target: Child(part, "target") ?? Child(part, "source"), Order: OrderOf(part) ?? i + 1)).OrderBy(t => t.Order).Select(t => t.Target);
        return new(UnitId.Parse(unit.Attribute("id")?.Value) ?? UnitId.Parse(unit.Attribute("name")?.Value),
            TextOf(parts.Select(p => Child(p, "source"))), isWhole ? TextOf(targets) : null, state)
        { IsMachineMade = isMachineMade, IsHalf = !isWhole && made.Any(s => !IsBlank(Child(s, "target"))) };
    }

    /// <summary>Trados marks the sentences in source and target; one that nobody has translated is empty there, or not there.</summary>
    private static bool IsHalf(XElement? source, XElement target)
    {
        var made = SentencesOf(target).Where(s => !IsBlank(s)).Select(s => s.Attribute("mid")?.Value).ToHashSet();
        return made.Count > 0 && SentencesOf(source).Any(s => !IsBlank(s) && !made.Contains(s.Attribute("mid")?.Value));
    }

    private static IEnumerable<XElement> SentencesOf(XElement? content) =>
        content?.Descendants().Where(e => e.Name.LocalName == "mrk" && e.Attribute("mtype")?.Value == "seg") ?? [];

    private static bool IsBlank(XElement? content) => string.IsNullOrWhiteSpace(content?.Value);

    private static int? OrderOf(XElement part) =>
        int.TryParse(Child(part, "target")?.Attribute("order")?.Value, CultureInfo.InvariantCulture, out var order) ? order : null;

    private static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static InlineText TextOf(IEnumerable<XElement?> contents)
    {
        var reader = new InlineReader();
        foreach (var content in contents.OfType<XElement>()) reader.Read(content, depth: 0);
        return new(reader.pieces);
    }

    private void Read(XElement content, int depth)
    {
        if (depth > DeepestNesting) throw new XliffException("xliff.too-deep");
        foreach (var node in content.Nodes())
        {
            if (node is XText text) pieces.Add(Inline.Text(text.Value));
            else if (node is XElement element) ReadMark(element, depth + 1);
        }
    }

    private void ReadMark(XElement element, int depth)
    {
        var id = element.Attribute("id")?.Value ?? "";
        switch (element.Name.LocalName)
        {
            case "g" or "pc":
                pieces.Add(new(InlineKind.Opens, id));
                Read(element, depth);
                pieces.Add(new(InlineKind.Closes, id));
                break;
            case "bpt" or "bx" or "sc":
                pairs[element.Attribute("rid")?.Value ?? id] = id;
                pieces.Add(new(InlineKind.Opens, id));
                break;
            case "ept" or "ex" or "ec":
                var first = (element.Attribute("rid") ?? element.Attribute("startRef"))?.Value ?? id;
                pieces.Add(new(InlineKind.Closes, pairs.GetValueOrDefault(first, first)));
                break;
            case "x" or "ph" or "it":
                pieces.Add(new(InlineKind.Stands, id));
                break;
            case "cp" or "sm" or "em": // a character that XML cannot hold; the ends of a comment
                break;
            default: // around a sentence, a term, a comment, somebody's own: its words count
                Read(element, depth);
                break;
        }
    }
}
