using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace WirPunkt.Handbook.Xliff.Format;

/// <summary>Reads what comes back from a translation tool: XLIFF 1.x or 2.x, a page at a time, from a stream that nobody trusts.</summary>
internal sealed partial class XliffReader : IDisposable
{
    private readonly XmlReader xml;
    private readonly bool isVersion2;
    private readonly string? source, target;

    private XliffReader(XmlReader xml) =>
        (this.xml, isVersion2, source, target) = (xml, xml.GetAttribute("version")?.StartsWith('2') == true, xml.GetAttribute("srcLang"), xml.GetAttribute("trgLang"));

    /// <summary>Opens a file and looks whether it is XLIFF.</summary>
    /// <exception cref="XliffException">it is not</exception>
    public static XliffReader Open(Stream stream)
    {
        // No document type: it could expand one line to gigabytes or fetch files (OWASP XXE). Nothing is resolved.
        var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        try
        {
            if (xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "xliff") return new XliffReader(xml);
            throw new XliffException("xliff.no-xliff", xml.LocalName);
        }
        catch (XmlException e)
        {
            throw Broken(e);
        }
    }

    /// <exception cref="XliffException">the file ends or breaks in the middle, or is made to harm</exception>
    public IEnumerable<ReturnedPage> Pages()
    {
        while (Next() is { } file)
            yield return isVersion2
                ? PageOf(file, source, target, Units(file, "unit").Select(InlineReader.UnitOfVersion2))
                : PageOf(file, file.Attribute("source-language")?.Value, file.Attribute("target-language")?.Value, Units(file, "trans-unit").Select(InlineReader.UnitOfVersion1));
    }

    private static IEnumerable<XElement> Units(XElement file, string name) =>
        file.Descendants().Where(e => e.Name.LocalName == name && e.Attribute("translate")?.Value != "no");

    private XElement? Next()
    {
        try
        {
            while (!xml.EOF)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "file" }) return (XElement)XNode.ReadFrom(xml);
                xml.Read();
            }
            return null;
        }
        catch (XmlException e)
        {
            throw Broken(e);
        }
    }

    /// <summary>A page is known by its file's name, whatever path a tool has put before it.</summary>
    private static ReturnedPage PageOf(XElement file, string? source, string? target, IEnumerable<ReturnedUnit> units)
    {
        var original = file.Attribute("original")?.Value;
        var name = PageFile().Match(original ?? "");
        return new(name.Success ? name.Groups["key"].Value : file.Attribute("id")?.Value, original, source, target, [.. units]);
    }

    public void Dispose() => xml.Dispose();

    private static XliffException Broken(XmlException e) =>
        e.Message.Contains("DTD", StringComparison.Ordinal) ? new("xliff.document-type") : new("xliff.broken", e.LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?:^|[/\\])handbook[/\\](?<key>[a-z0-9-]{1,80})[/\\][a-z-]+\.md")]
    private static partial Regex PageFile();
}

/// <summary>Why a file cannot be read at all: a key of the texts, and what its sentence names.</summary>
internal sealed class XliffException(string text, string detail = "") : Exception(text)
{
    public string Text { get; } = text;
    public string Detail { get; } = detail;
}
