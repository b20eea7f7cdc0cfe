namespace WirPunkt.Platform.Commands;

/// <summary>A command that a module adds to the program's own.</summary>
public interface IExtraCommand
{
    /// <summary>As it is typed: <c>create-admin</c>; one argument follows.</summary>
    string Name { get; }

    /// <returns>What to say, and the exit code.</returns>
    Task<(string Text, int ExitCode)> Run(string argument);
}
