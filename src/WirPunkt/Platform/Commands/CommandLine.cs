using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.Reports;
using WirPunkt.Platform.Content.Rules;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web;

namespace WirPunkt.Platform.Commands;

/// <summary>The commands of the executable beside serving. Exit codes: 0 done, 1 refused, 2 not understood.</summary>
public sealed class CommandLine
{
    /// <summary>Every command and every setting.</summary>
    public const string Help = """
        WirPunkt                   serves the site (ASPNETCORE_URLS, by default http://localhost:5080)
        WirPunkt import FOLDER     loads a content package into the database: all of it or nothing;
                                   what stands in files that the package lacks is left alone
        WirPunkt export FOLDER     writes the content of the database as a package into an empty folder
        WirPunkt export --blueprint FOLDER
                                   the same for another town to start from, with the rules of the programme and a list
                                   of what that town has to check; without people and without numbers
        WirPunkt new-municipality NAME --from FOLDER [--key KEY]
                                   starts another town from a blueprint in an empty database (name another data folder);
                                   KEY: its official municipality key, 8 digits, or regional key, 12
        WirPunkt check [FOLDER]    lists what is wrong in a package, by default the one of WIRPUNKT_CONTENT;
                                   --language-details: every place behind the hints about language, too
        WirPunkt report content [FOLDER]
                                   prints what a package holds, in which languages, and how hard it is to read
        WirPunkt report work-list [FOLDER]
                                   prints what the departments must still tell or confirm, in German
        WirPunkt create-admin EMAIL
                                   makes an account for an administrator, or opens one again: prints a link that
                                   sets a password, once, within a day
        WirPunkt xliff export --lang LANGUAGE [--page KEY | --topic KEY] [--version 1.2 | 2.1] FILE
                                   writes handbook pages for a translator
        WirPunkt xliff import FILE takes over what comes back from a translator, page by page
        WirPunkt backup FILE       writes all there is (content, accounts, history, keys) into a new file, while the
                                   program runs; of PostgreSQL with pg_dump
        WirPunkt restore FILE [--replace]
                                   puts a backup into the database; --replace: in the place of what is there.
                                   End the program before
        WirPunkt --help            this text

        Settings (environment):
        ASPNETCORE_URLS                 address to listen on
        WIRPUNKT_URL                    the site's address as visitors know it, for canonical links and the sitemap
        WIRPUNKT_DATA                   data folder, by default data
        ConnectionStrings__WirPunkt     PostgreSQL connection; empty: SQLite in the data folder
        WIRPUNKT_CONTENT                package for an empty database, by default content/boeblingen
        WIRPUNKT_SMTP                   mail server, smtp://user:password@host:587; empty: mail lands in the data folder
        WIRPUNKT_MAIL_FROM              sender of mail
        WIRPUNKT_PROXY                  address of the web server in front of this program, if on another machine
        WIRPUNKT_OIDC                   the municipality's identity provider (OpenID Connect), with WIRPUNKT_OIDC_CLIENT
                                        and WIRPUNKT_OIDC_SECRET
        WIRPUNKT_TRANSLATOR             a machine that proposes translations: an address that ends with /translate is asked
                                        as DeepL, any other as an OpenAI-compatible API; with WIRPUNKT_TRANSLATOR_KEY and
                                        WIRPUNKT_TRANSLATOR_MODEL
        WIRPUNKT_CHROMIUM               path of Chromium, which prints reports as PDF (default: looked for); off: none
        WIRPUNKT_ROSTER_SOLVER          cbc: the roster is made by CBC where its library is installed, else by our own solver
        WIRPUNKT_KEY_CERTIFICATE        a certificate (PKCS #12) that encrypts the keys in the database, with
                                        WIRPUNKT_KEY_CERTIFICATE_PASSWORD
        WIRPUNKT_STATISTICS_SECRET      from what the rounding of statistics draws its chance, at least 32 characters; without
                                        it the program makes one and keeps it in the database
        WIRPUNKT_JOBS                   off: nothing happens by itself, for a copy of a site
        WIRPUNKT_LINKCHECK              off: addresses of other sites are not visited
        WIRPUNKT_DESK                   open: the guides' desk and training need no sign-in
        """;

    private const string Details = "--language-details";

    private readonly string name;
    private readonly string? folder;

    private CommandLine(string name, string? folder) => (this.name, this.folder) = (name, folder);

    /// <summary>With every place behind the hints about language.</summary>
    private bool InDetail { get; init; }

    /// <summary>Name of the report.</summary>
    private string? ReportName { get; init; }

    /// <summary>The command of a module and what follows it; empty: none.</summary>
    private string[] Words { get; init; } = [];

    /// <summary>The command, or null when the program shall serve (then arguments are settings, <c>--urls …</c>).</summary>
    public static CommandLine? Parse(string[] args) => args switch
    {
        [] => null,
        ["--help" or "-h" or "help", ..] => new("help", null),
        ["check"] => new("check", null),
        ["check", Details] => new("check", null) { InDetail = true },
        ["check", var folder, Details] => new("check", folder) { InDetail = true },
        ["check", Details, var folder] => new("check", folder) { InDetail = true },
        ["report", "content" or "work-list"] => new("report", null) { ReportName = args[1] },
        ["report", "content" or "work-list", var folder] => new("report", folder) { ReportName = args[1] },
        ["import" or "export" or "check", var folder] when !folder.StartsWith("--", StringComparison.Ordinal) => new(args[0], folder),
        [var first, ..] when first.StartsWith("--", StringComparison.Ordinal) => null,
        _ => new("of a module", string.Join(' ', args)) { Words = args },
    };

    public async Task<int> Run(IServiceProvider services)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            return await RunWith(scope.ServiceProvider);
        }
        catch (Exception e) when (Obstacle.In(e) is { } reason)
        {
            Obstacle.Tell(reason);
            return 1;
        }
    }

    private async Task<int> RunWith(IServiceProvider services) => name switch
    {
        "help" => Say(Help, 0),
        "check" => Check(services),
        "report" => Say(services.GetServices<Report>().Single(r => r.Name == ReportName).Write(Read(services)).TrimEnd('\n'), 0),
        "import" => await Import(services),
        "export" => await Export(services),
        _ => await OfModule(services) ?? Say($"Not understood: {folder}\n\n{Help}", 2),
    };

    private int Check(IServiceProvider services)
    {
        var package = Read(services);
        foreach (var hint in package.Hints) Console.WriteLine($"Hint: {hint}");
        foreach (var detail in InDetail ? package.LanguageDetails : []) Console.WriteLine($"Detail: {detail}");
        return package.Check() is { Count: > 0 } problems ? SayProblems(Root(services), problems) : Say($"{Root(services)}: {package.Records.Count} records, nothing wrong", 0);
    }

    private string Root(IServiceProvider services) => folder ?? services.GetRequiredService<IConfiguration>().ContentFolder();

    private PackageContents Read(IServiceProvider services) =>
        PackageContents.Read(Root(services), services.GetServices<IContentFile>(), services.GetServices<ContentRule>(), services.GetRequiredService<AddressBook>(), services.GetRequiredService<TimeProvider>());

    private async Task<int> Import(IServiceProvider services)
    {
        var report = await services.GetRequiredService<ImportPackage>().RunAlone(folder!);
        if (!report.Succeeded) return SayProblems(folder!, report.Problems);
        foreach (var line in report.Removed.Concat(report.Kept)) Console.WriteLine(line);
        return Say($"{folder}: {report}", 0);
    }

    private async Task<int> Export(IServiceProvider services)
    {
        await services.GetRequiredService<WirPunktDb>().Migrate();
        return await services.GetRequiredService<ExportPackage>().Run(folder!) is { } count
            ? Say($"{folder}: {count} records written", 0)
            : Say($"{folder} is not empty: nothing written. Name a new or empty folder.", 1);
    }

    /// <returns>Null when no module knows the command, or the module does not know the words after it.</returns>
    private async Task<int?> OfModule(IServiceProvider services) =>
        Words is [var first, .. var rest] && services.GetServices<IModuleCommand>().FirstOrDefault(c => c.Name == first) is { } command && await command.Run(rest) is var (text, exitCode)
            ? Say(text, exitCode)
            : null;

    private static int SayProblems(string root, IReadOnlyList<PackageProblem> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        Console.Error.WriteLine($"{root}: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}, nothing was loaded");
        return 1;
    }

    private static int Say(string text, int exitCode)
    {
        (exitCode == 0 ? Console.Out : Console.Error).WriteLine(text);
        return exitCode;
    }
}
