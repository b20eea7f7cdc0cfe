using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Rules;

namespace WirPunkt.Handbook.Rules;

/// <summary>Nothing of a record of low confidence stands in a text that the public reads: no official name, telephone, address.</summary>
internal sealed class NothingUnconfirmed : ContentRule
{
    public override IEnumerable<FieldProblem> Problems(ContentRecord record, PackageContents package)
    {
        if (!record.IsPublic) return [];

        var particulars = UnconfirmedParticulars.Of(package);
        return from wording in record.Wordings()
               from found in particulars.In(wording.Text)
               let field = wording.Language == "de" || record is PageText ? wording.Field : $"{wording.Field}, {wording.Language}"
               select FieldProblem.Of(field, "not-confirmed", ("value", found));
    }
}
