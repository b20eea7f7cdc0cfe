using System.Xml;

namespace WirPunkt.Handbook.Xliff.Format;

/// <summary>XLIFF 1.2 (OASIS, 1 February 2008).</summary>
internal sealed class Xliff12Writer : XliffWriter
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:1.2";

    public Xliff12Writer(XmlWriter xml) : base(xml)
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("xliff", Namespace);
        Xml.WriteAttributeString("version", "1.2");
    }

    public override void Write(XliffPage page)
    {
        StartLine("file");
        Xml.WriteAttributeString("original", page.Original);
        Xml.WriteAttributeString("source-language", page.Source);
        Xml.WriteAttributeString("target-language", page.Target);
        Xml.WriteAttributeString("datatype", "plaintext");
        Xml.WriteAttributeString("xml", "space", null, "preserve");
        StartLine("body");
        foreach (var unit in page.Units) Write(unit);
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    private void Write(XliffUnit unit)
    {
        StartLine("trans-unit");
        Xml.WriteAttributeString("id", unit.Id);
        if (unit.State == UnitState.Reviewed) Xml.WriteAttributeString("approved", "yes");
        Xml.WriteStartElement("source");
        WriteInline(unit.Source);
        Xml.WriteEndElement();
        if (unit.Target is not null)
        {
            Xml.WriteStartElement("target");
            var (state, qualifier) = Words(unit.State);
            Xml.WriteAttributeString("state", state);
            if (qualifier is not null) Xml.WriteAttributeString("state-qualifier", qualifier);
            WriteInline(unit.Target);
            Xml.WriteEndElement();
        }
        foreach (var note in unit.Notes) WriteText("note", note.Text, "from", note.From);
        Xml.WriteEndElement();
    }

    /// <summary>What Weblate shows as "needs editing", memoQ and Trados as a draft: outdated; as machine-made: what a machine made.</summary>
    private static (string State, string? Qualifier) Words(UnitState state) => state switch
    {
        UnitState.Outdated => ("needs-adaptation", null),
        UnitState.MachineMade => ("needs-review-translation", "mt-suggestion"),
        UnitState.Reviewed => ("final", null),
        _ => ("translated", null),
    };

    protected override void WriteOpening(string id)
    {
        Xml.WriteStartElement("g");
        Xml.WriteAttributeString("id", id);
        Xml.WriteAttributeString("ctype", "link");
    }

    protected override void WriteStanding(string id)
    {
        Xml.WriteStartElement("x");
        Xml.WriteAttributeString("id", id);
        Xml.WriteEndElement();
    }
}
