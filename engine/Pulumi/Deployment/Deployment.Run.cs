namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>The exit code of a program that failed and has told the user why; the engine adds nothing.</summary>
    private const int ExitCodeReported = 32;

    /// <summary>Runs the action as a program without outputs.</summary>
    /// <returns>The exit code, which is also set for the process: 0 if all went well.</returns>
    public static Task<int> RunAsync(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return RunAsync(Programs.From(action));
    }

    /// <summary>Runs the function as a program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunAsync(Programs.From(func));
    }

    /// <summary>Runs the asynchronous function as a program without outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunAsync(Programs.From(func));
    }

    /// <summary>Runs the asynchronous function as a program that returns the stack's outputs.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunInProcessAsync(() => new Stack(func, options));
    }

    /// <summary>Runs a stack class as the program: its constructor makes the resources.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => RunInProcessAsync(Programs.StackOf<TStack>);

    /// <summary>Runs a stack class that the service provider makes.</summary>
    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunInProcessAsync(() => Programs.StackOf<TStack>(serviceProvider));
    }

    /// <summary>Runs the program against the engine that an environment names.</summary>
    internal static async Task<int> RunAsync(ProgramEnvironment environment, Func<Stack> makeStack)
    {
        using var monitor = new GrpcMonitor(environment.Monitor);
        using var engine = new GrpcEngine(environment.Engine);
        return await new Deployment(environment, monitor, engine).RunAsync(makeStack);
    }

    private static async Task<int> RunInProcessAsync(Func<Stack> makeStack)
    {
        var exitCode = await RunAsync(ProgramEnvironment.OfProcess(), makeStack);
        Environment.ExitCode = exitCode;
        return exitCode;
    }

    private async Task<int> RunAsync(Func<Stack> makeStack)
    {
        if (Current is not null)
            throw new InvalidOperationException("A deployment cannot be run inside another.");
        Ambient.Value = this;
        try
        {
            var failures = await RunToEndAsync(makeStack);
            await new FailureReporter(Logger).ReportAsync(failures);
            await Logger.FlushAsync();
            if (failures.Count > 0)
                return ExitCodeReported;
            if (Logger.HasErrors)
                return 1;
            await Monitor.SignalAndWaitForShutdownAsync();
            return 0;
        }
        catch (LogException exception)
        {
            await Console.Error.WriteLineAsync(exception.ToString());
            return 1;
        }
    }

    /// <summary>Runs the program and all that it started, to the end or to the first failure.</summary>
    private Task<IReadOnlyList<Exception>> RunToEndAsync(Func<Stack> makeStack)
    {
        Tasks.Track(StartAsync());
        return Tasks.WhenIdleOrFailedAsync();

        async Task StartAsync()
        {
            // The caller is to wait for failures even of a program that fails at once.
            await Task.Yield();
            makeStack();
        }
    }
}
