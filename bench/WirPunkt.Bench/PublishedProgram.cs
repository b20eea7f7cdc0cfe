using System.Diagnostics;

namespace WirPunkt.Bench;

/// <summary>The program as <c>bin/bench</c> has published it, and the repository it comes from.</summary>
internal sealed record PublishedProgram(string Root)
{
    public string Executable => Path.Combine(Root, "artifacts", "publish-bench", "WirPunkt");
    public string Content => Path.Combine(Root, "content", "boeblingen");

    /// <summary>Looks upwards from here for the repository.</summary>
    public static PublishedProgram Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "WirPunkt.slnx"))) continue;
            var program = new PublishedProgram(folder.FullName);
            return File.Exists(program.Executable) ? program : throw new FileNotFoundException("Not published yet: run bin/bench.", program.Executable);
        }
        throw new DirectoryNotFoundException("This program belongs into the repository: run bin/bench.");
    }

    /// <summary>Fills the database in the folder with the starter content.</summary>
    public Task Import(DataFolder folder) => Run(folder, "import", Content);

    /// <summary>Runs a command to its end.</summary>
    public async Task Run(DataFolder folder, params string[] arguments)
    {
        using var process = Process.Start(Command(folder, arguments))!;
        await process.StandardOutput.ReadToEndAsync(); // a full pipe would stop it
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended with {process.ExitCode}");
    }

    /// <summary>Starts the program as a server; it need not answer yet.</summary>
    public RunningSite Serve(DataFolder folder, int? core = null)
    {
        var address = RunningSite.FreeAddress();
        var command = Command(folder, "--urls", address).PinnedTo(core);
        command.Environment["WIRPUNKT_URL"] = address;
        return RunningSite.Start(command, address);
    }

    private ProcessStartInfo Command(DataFolder folder, params string[] arguments)
    {
        var command = new ProcessStartInfo(Executable, arguments) { RedirectStandardOutput = true, WorkingDirectory = Root };
        command.Environment["WIRPUNKT_DATA"] = folder.Path;
        command.Environment["WIRPUNKT_CONTENT"] = Content;
        command.Environment.Remove("ConnectionStrings__WirPunkt");
        return command;
    }
}
