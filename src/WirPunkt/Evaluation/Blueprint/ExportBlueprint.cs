using System.Text.Json;
using NodaTime;
using WirPunkt.Editing;
using WirPunkt.Handbook;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Site;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary><c>WirPunkt export --blueprint FOLDER</c>: all content and the rules of the programme, for another town to start from. Nothing of it is about a person, nothing was counted.</summary>
internal sealed class ExportBlueprint(WirPunktDb db, ExportPackage export, IEnumerable<IContentFile> files, IEnumerable<ISettingsRow> settings, TimeProvider clock) : IModuleCommand
{
    public string Name => "export";

    public async Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not ["--blueprint", var folder] || folder.StartsWith('-')) return null;
        await db.Migrate();
        var catalog = await Catalog.Load(db, files);
        if (catalog.Everything<Municipality>() is not [var municipality, ..]) return ("There is no municipality in the database: nothing written.", 1);
        if (await export.Run(folder) is not { } count) return ($"{folder} is not empty: nothing written. Name a new or empty folder.", 1);

        var (target, origin) = (new PackageFolder(folder), await OriginOf(catalog, municipality));
        BlueprintFile.Write(target, origin);
        municipality.Legal = municipality.Legal.WithoutPersons();
        MunicipalityFile.Write(target, municipality);
        return ($"{folder}: blueprint of {origin.MadeFrom}, {count} records, of which {origin.ToCheck.Count} to be checked by another town, and {origin.Settings?.Count ?? 0} sets of rules", 0);
    }

    private async Task<BlueprintOrigin> OriginOf(Catalog catalog, Municipality municipality)
    {
        var town = municipality.Town;
        var origin = new BlueprintOrigin
        {
            Key = BlueprintOrigin.TheKey,
            MadeFrom = town.Name,
            MadeOn = LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime),
            Spellings = town.Spellings ?? [],
            OwnNames = town.OwnNames ?? [],
            Settings = [],
        };
        var finder = new OwnFinder(origin.AllNames(), town.Website);
        // A translation follows its German text: what names the town after the change of its name is found in the new town.
        origin.ToCheck = [.. from record in catalog.Records where record is not PageText { IsTranslation: true }
                             let why = finder.In(record) where why.Count > 0
                             select new TownsOwn(EditableKind.NameOf(record.GetType()), record.Key, [.. why])];
        foreach (var row in settings)
            if (await row.Read(db) is { } there) origin.Settings[row.Name] = there;
        return origin;
    }
}
