using System.Xml;

namespace WirPunkt.Handbook.Xliff.Format;

/// <summary>XLIFF 2.1 (OASIS, 13 February 2018).</summary>
internal sealed class Xliff21Writer : XliffWriter
{
    public const string Namespace = "urn:oasis:names:tc:xliff:document:2.0"; // 2.1 keeps the name of 2.0

    public Xliff21Writer(XmlWriter xml, string source, string target) : base(xml)
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("xliff", Namespace);
        Xml.WriteAttributeString("version", "2.1");
        Xml.WriteAttributeString("srcLang", source);
        Xml.WriteAttributeString("trgLang", target);
    }

    public override void Write(XliffPage page)
    {
        StartLine("file");
        Xml.WriteAttributeString("id", page.Key);
        Xml.WriteAttributeString("original", page.Original);
        Xml.WriteAttributeString("canResegment", "no");
        Xml.WriteAttributeString("xml", "space", null, "preserve");
        foreach (var unit in page.Units) Write(unit);
        Xml.WriteEndElement();
    }

    private void Write(XliffUnit unit)
    {
        StartLine("unit");
        Xml.WriteAttributeString("id", unit.Id);
        if (unit.Notes.Count > 0)
        {
            StartLine("notes");
            foreach (var note in unit.Notes) WriteText("note", note.Text, "category", note.From);
            Xml.WriteEndElement();
        }
        StartLine("segment");
        var (state, more) = Words(unit.State);
        Xml.WriteAttributeString("state", state);
        if (more is not null) Xml.WriteAttributeString("subState", more);
        Xml.WriteStartElement("source");
        WriteInline(unit.Source);
        Xml.WriteEndElement();
        if (unit.Target is not null)
        {
            Xml.WriteStartElement("target");
            WriteInline(unit.Target);
            Xml.WriteEndElement();
        }
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    /// <summary>What somebody has yet to look at is "initial": a tool that leaves it alone has not translated it.</summary>
    private static (string State, string? More) Words(UnitState state) => state switch
    {
        UnitState.Missing => ("initial", null),
        UnitState.Outdated => ("initial", "wirpunkt:outdated"),
        UnitState.MachineMade => ("initial", "wirpunkt:machine"),
        UnitState.Reviewed => ("final", null),
        _ => ("translated", null),
    };

    protected override void WriteOpening(string id)
    {
        Xml.WriteStartElement("pc");
        Xml.WriteAttributeString("id", id);
        Xml.WriteAttributeString("type", "link");
    }

    protected override void WriteStanding(string id)
    {
        Xml.WriteStartElement("ph");
        Xml.WriteAttributeString("id", id);
        Xml.WriteEndElement();
    }
}
