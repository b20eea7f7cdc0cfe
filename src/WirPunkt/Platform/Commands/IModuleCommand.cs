namespace WirPunkt.Platform.Commands;

/// <summary>A command that a module adds, with arguments of its own.</summary>
public interface IModuleCommand
{
    /// <summary>As it is typed: <c>xliff</c>.</summary>
    string Name { get; }

    /// <param name="arguments">what follows the name</param>
    /// <returns>What to say, and the exit code; null when the arguments cannot be understood.</returns>
    Task<(string Text, int ExitCode)?> Run(IReadOnlyList<string> arguments);
}
