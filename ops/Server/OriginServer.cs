using System.Collections.Immutable;
using System.Text;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Server;

/// <summary>The server over SSH, as the account that it is provisioned by.</summary>
public sealed class OriginServer : IOriginServer, IServerTools
{
    private const string Tools = "/usr/local/lib/git-origin/";
    private const int NothingNew = 4;

    private readonly ServerAccess access;
    private readonly ServerConnection connection;
    private readonly Lazy<Task<BundleProgram>> program;

    private OriginServer(ServerAccess access, TimeProvider time)
    {
        this.access = access;
        connection = new ServerConnection(access, time);
        program = new(() => BundleProgram.StartAsync(access, time));
    }

    /// <summary>Connects to the server of a stack.</summary>
    /// <exception cref="OpsException">The outputs lack what administrators know, or the server cannot be reached.</exception>
    public static Task<OriginServer> ConnectAsync(OriginOutputs outputs, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        var administration = outputs.RequireAdministration();
        return ConnectAsync(new ServerAccess(outputs.Host, outputs.Port, outputs.KnownHosts, administration.Login, administration.LoginKey), time, cancellation);
    }

    /// <summary>Connects to a server.</summary>
    /// <exception cref="OpsException">It cannot be reached, refuses the login, or is another host.</exception>
    public static async Task<OriginServer> ConnectAsync(ServerAccess access, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(access);
        var server = new OriginServer(access, time);
        try
        {
            await server.connection.ConnectAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async Task<ImmutableSortedDictionary<string, ServerRepository>> ListAsync(CancellationToken cancellation) =>
        ServerText.ParseList(await RunAsync("data", ["list"], "", cancellation));

    /// <inheritdoc />
    public async Task<bool> BundleAsync(string repository, IReadOnlyCollection<string> had, Stream destination, CancellationToken cancellation)
    {
        var ssh = await program.Value;
        var end = await ssh.RunAsync(CommandLine("data", ["bundle", repository]), string.Concat(had.Select(id => id + "\n")), destination, cancellation);
        return end.ExitCode != NothingNew && Demand("data bundle", end);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> LogAsync(string repository, CancellationToken cancellation) =>
        (await RunAsync("log", [repository], "", cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    public async Task ImportAsync(string repository, IAsyncEnumerable<Stream> bundles, CancellationToken cancellation)
    {
        var action = "begin";
        await foreach (var batch in BundleBatch.OfAsync(bundles, cancellation))
        {
            await RunAsync($"data {action} {repository}", CommandLine("data", [action, repository, .. batch.Sizes]), batch.Content, cancellation);
            action = "add";
        }
    }

    /// <inheritdoc />
    public Task CommitImportAsync(string repository, ServerRepository state, bool replace, CancellationToken cancellation) =>
        RunAsync("data", replace ? ["commit", repository, "--replace"] : ["commit", repository], ServerText.WriteState(state), cancellation);

    /// <inheritdoc />
    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, string input, CancellationToken cancellation) =>
        RunAsync(tool, arguments, new MemoryStream(Encoding.UTF8.GetBytes(input)), cancellation);

    /// <inheritdoc />
    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, Stream input, CancellationToken cancellation) =>
        RunAsync($"{tool} {string.Join(' ', arguments)}".TrimEnd(), CommandLine(tool, arguments), input, cancellation);

    /// <inheritdoc />
    public Task<string> RunScriptAsync(string script, Stream input, CancellationToken cancellation) =>
        RunAsync("a script", AsRoot(["sh", "-c", script]), input, cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (program.IsValueCreated)
        {
            await (await program.Value).DisposeAsync();
        }

        connection.Dispose();
    }

    private async Task<string> RunAsync(string what, string commandLine, Stream input, CancellationToken cancellation)
    {
        var output = new MemoryStream();
        Demand(what, await connection.RunAsync(commandLine, input, output, cancellation));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static bool Demand(string what, CommandEnd end) =>
        end.Succeeded ? true : throw new OpsException($"{what} failed on the server: {end.Reason}");

    private string CommandLine(string tool, IReadOnlyList<string> arguments) => AsRoot([Tools + tool, .. arguments]);

    private string AsRoot(IEnumerable<string> words) =>
        string.Join(' ', (access.Login == "root" ? words : words.Prepend("-n").Prepend("sudo")).Select(ShellWord.Quote));
}
