using System.Text.Json.Nodes;
using WirPunkt.Accounts;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary><c>WirPunkt new-municipality NAME --from FOLDER [--key KEY]</c>: another town begins, in an empty database, with a blueprint.</summary>
internal sealed class NewMunicipality(
    WirPunktDb db, IEnumerable<IContentFile> files, IEnumerable<ContentRule> rules, IEnumerable<ISettingsRow> settings, AddressBook addresses, Audit audit, TimeProvider clock) : IModuleCommand
{
    public string Name => "new-municipality";

    public async Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments)
    {
        var (name, folder, written) = arguments switch
        {
            [var town, "--from", var from] => (town.Trim(), from, null),
            [var town, "--from", var from, "--key", var digits] => (town.Trim(), from, digits),
            _ => ("-", "", (string?)null),
        };
        if (name.StartsWith('-')) return null;
        var (key, wrong) = written is null ? (null, null) : TownKey.Read(written);
        if (wrong is not null) return ($"{written}: {wrong.Message}", 2);
        if (NewTown.KeyOf(name).Length == 0) return ($"'{name}' is no name of a town.", 2);

        var (origin, obstacle) = Look(folder);
        if (origin is null) return ($"{folder}: {obstacle}", 1);
        var taken = settings.Where(s => origin.Settings?.ContainsKey(s.Name) == true).Select(s => s.Parse(origin.Settings![s.Name])).ToList();
        if (taken.FirstOrDefault(t => t.Problem is not null).Problem is { } problem) return ($"{folder}: {BlueprintFile.Name}, {problem}. Nothing was changed.", 1);

        (string Text, int ExitCode) answer = default;
        await db.Migrate(thenAlone: async () => answer = await Begin(new NewTown(name, key, origin), name, folder, origin, [.. taken.Select(t => t.Row!)]));
        return answer;
    }

    /// <returns>What the folder says of itself, or why it cannot be taken.</returns>
    private static (BlueprintOrigin? Origin, string? Obstacle) Look(string root)
    {
        var folder = new PackageFolder(root);
        if (!System.IO.Directory.Exists(folder.Root)) return (null, "there is no such folder");
        if (!folder.Has(BlueprintFile.Name)) return (null, $"is no blueprint: {BlueprintFile.Name} is missing. WirPunkt export --blueprint FOLDER makes one");
        if (!folder.Has("package.yaml")) return (null, "is no blueprint: package.yaml is missing");
        var read = new BlueprintFile().Read(folder).ToList();
        return folder.Problems.Count > 0 ? (null, string.Join(Environment.NewLine, folder.Problems)) : ((BlueprintOrigin)read[0].Record, null);
    }

    private async Task<(string, int)> Begin(NewTown town, string name, string folder, BlueprintOrigin origin, IReadOnlyList<object> rows)
    {
        var there = await Catalog.Load(db, files);
        if (there.Count > 0) return ($"The database already holds the content of {there.Municipality.Town.Name}: nothing was changed. Name an empty data folder (WIRPUNKT_DATA) or database (ConnectionStrings__WirPunkt).", 1);

        IContentFile[] adopting = [.. files.Select(f => new FileForTown(f, town.Adopt))];
        var report = await new ImportPackage(db, adopting, rules, addresses, [], clock).Run(folder);
        if (!report.Succeeded) return ($"{string.Join(Environment.NewLine, report.Problems)}{Environment.NewLine}{folder}: nothing was loaded.", 1);

        foreach (var row in rows)
        {
            db.RemoveRange(await Rows(row.GetType())); // an empty town may have been looked at and set before
            db.Add(row);
        }
        audit.Add(null, Name, "town.made", "town", null, new { name, origin.MadeFrom, origin.MadeOn });
        await db.SaveChangesAsync();
        return ($"""
            {name}: {report.Added} records and {rows.Count} sets of rules taken over from the blueprint of {origin.MadeFrom}; {origin.ToCheck.Count} records are to be checked.
            Until that is done, every public page says that the site is being prepared, and no search engine takes it.
            Next: WirPunkt create-admin EMAIL, start the program, and open /team/neue-stadt.
            """, 0);
    }

    private async Task<List<object>> Rows(Type type)
    {
        var row = await db.FindAsync(type, 1);
        return row is null ? [] : [row];
    }
}
