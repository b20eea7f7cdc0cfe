using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Handbook.Xliff;

/// <summary><c>WirPunkt xliff</c>: files for translators, out and in.</summary>
internal sealed class XliffCommand(WirPunktDb db, ImportXliff import, TextLibrary library) : IModuleCommand
{
    public string Name => "xliff";

    public async Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments)
    {
        if (arguments is ["import", var returned] && !returned.StartsWith('-')) return await Import(returned);
        if (Options(arguments) is not { } options) return null;
        if (Language.Find(options.GetValueOrDefault("--lang")) is not { } language || !ExportXliff.IsFor(language)) return ("--lang names no language that is translated block by block: en, tr, uk, ar, ro, hr, it", 1);

        await db.Migrate();
        var (source, target) = (Language.German.Code, language.Code);
        var (page, topic, version) = (options.GetValueOrDefault("--page"), options.GetValueOrDefault("--topic"), options.GetValueOrDefault("--version") == "2.1" ? XliffVersion.V21 : XliffVersion.V12);
        var pages = await db.Pages.AsNoTracking().Where(p => (page == null || p.Key == page) && (topic == null || p.Topic == topic)).ToListAsync();
        if (pages.Count == 0) return ("There is no such page or topic: nothing written", 1);

        var texts = await db.PageTexts.AsNoTracking().Where(t => (page == null || t.Page == page) && (t.Language == source || t.Language == target)).ToListAsync();
        if (File.Exists(options["FILE"])) return ($"{options["FILE"]} is there already, perhaps with what a translator wrote: nothing written. Name a new file.", 1);
        await using var file = File.Create(options["FILE"]);
        return ($"{options["FILE"]}: {await new ExportXliff(pages, texts, await db.GlossaryTerms.AsNoTracking().ToListAsync()).Run(language, version, file)} pages written", 0);
    }

    /// <summary>The options by their names, the file as FILE; null when something cannot be understood.</summary>
    private static Dictionary<string, string>? Options(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments[0] != "export" || arguments[^1].StartsWith('-') || arguments.Count % 2 != 0) return null;

        var options = new Dictionary<string, string> { ["FILE"] = arguments[^1] };
        for (var i = 1; i < arguments.Count - 1; i += 2)
            if (arguments[i] is not ("--lang" or "--page" or "--topic" or "--version") || !options.TryAdd(arguments[i], arguments[i + 1])) return null;
        return options.GetValueOrDefault("--version") is null or "1.2" or "2.1" ? options : null;
    }

    private async Task<(string, int)> Import(string name)
    {
        if (!File.Exists(name)) return ($"{name}: there is no such file", 1);

        await db.Migrate();
        await using var file = File.OpenRead(name);
        var report = await import.Run(file, command: Name);
        var words = library.In(Language.Find("en")!);
        if (report.Refusal is { } refusal) return ($"{name}: {words["xliff.nothing"]} {words[refusal, ("detail", report.Detail)]}", 1);

        var lines = from told in report.Pages
                    from line in told.Remarks.Select(r => r.Block is null ? words[r.Text, ("detail", r.Detail)] : $"\"{r.Block}\" {words[r.Text, ("detail", r.Detail)]}")
                        .Prepend(words[$"xliff.page-{told.Outcome}", ("changed", told.Changed)])
                    where told.Outcome == PageOutcome.Refused || told.Remarks.Count > 0
                    select $"{told.Page}: {line}";
        return (string.Join('\n', lines.Append($"{name}: {words["xliff.summary", ("taken", report.Taken), ("unchanged", report.Unchanged), ("refused", report.Refused)]}")), report.Refused > 0 ? 1 : 0);
    }
}
