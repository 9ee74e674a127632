namespace GitOrigin.Ops.Server;

/// <summary>The server's tools, for what is more than a text.</summary>
public interface IServerTools
{
    /// <summary>Runs a tool as root, which reads a stream, and answers what it prints.</summary>
    /// <exception cref="OpsException">It failed; says what it said.</exception>
    Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, Stream input, CancellationToken cancellation);

    /// <summary>Runs a script of the shell as root and answers what it prints.</summary>
    /// <param name="script">The script; no secret, for processes of the server can read it.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">It failed; says what it said.</exception>
    Task<string> RunScriptAsync(string script, Stream input, CancellationToken cancellation);
}
