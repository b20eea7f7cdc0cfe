using System.Text;
using System.Xml;

namespace WirPunkt.Handbook.Xliff.Format;

/// <summary>Writes pages as XLIFF, one after the other, so that a thousand of them need no more memory than one.</summary>
internal abstract class XliffWriter(XmlWriter xml) : IAsyncDisposable
{
    protected XmlWriter Xml { get; } = xml;

    public static XliffWriter To(Stream stream, XliffVersion version, string source, string target)
    {
        var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true });
        return version == XliffVersion.V21 ? new Xliff21Writer(xml, source, target) : new Xliff12Writer(xml);
    }

    public abstract void Write(XliffPage page);

    public Task Flush() => Xml.FlushAsync();

    /// <summary>Closes what is open; the file is whole then.</summary>
    public async Task End()
    {
        await Xml.WriteEndDocumentAsync();
        await Xml.FlushAsync();
    }

    public ValueTask DisposeAsync() => Xml.DisposeAsync();

    /// <summary>Words and marks, in the elements of the version.</summary>
    protected void WriteInline(InlineText text)
    {
        foreach (var piece in text.Pieces)
        {
            switch (piece.Kind)
            {
                case InlineKind.Text: Xml.WriteString(piece.Value); break;
                case InlineKind.Opens: WriteOpening(piece.Value); break;
                case InlineKind.Closes: Xml.WriteEndElement(); break;
                case InlineKind.Stands: WriteStanding(piece.Value); break;
            }
        }
    }

    protected abstract void WriteOpening(string id);
    protected abstract void WriteStanding(string id);

    /// <summary>A line of its own. Indenting would put blanks between marks, where they would be text.</summary>
    protected void StartLine(string element)
    {
        Xml.WriteWhitespace("\n");
        Xml.WriteStartElement(element);
    }

    /// <summary>One element with text.</summary>
    protected void WriteText(string element, string text, string attribute, string value)
    {
        Xml.WriteStartElement(element);
        Xml.WriteAttributeString(attribute, value);
        Xml.WriteString(InlineText.Clean(text)); // a word of the glossary may hold what XML cannot
        Xml.WriteEndElement();
    }
}
