using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, one after the other, in the order they were given, without secret configuration.</summary>
internal sealed class EngineLogger(IEngine engine, StackConfig config)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private volatile bool _hasErrors;

    /// <summary>Whether an error was logged, which makes the deployment fail.</summary>
    public bool HasErrors => _hasErrors;

    public void Error(string message, Resource? resource = null) => Log(LogSeverity.Error, message, resource);

    public void Warn(string message, Resource? resource = null) => Log(LogSeverity.Warning, message, resource);

    public void Log(LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        _hasErrors |= severity == LogSeverity.Error;
        var request = new LogRequest
        {
            Severity = severity,
            Message = config.Redact(message),
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };
        lock (_lock)
            _last = SendAsync(_last, request, resource);
    }

    /// <summary>Waits until all messages are with the engine.</summary>
    /// <exception cref="LogException">A message could not be sent.</exception>
    public async Task FlushAsync()
    {
        Task last;
        lock (_lock)
            last = _last;
        await last;
    }

    private async Task SendAsync(Task previous, LogRequest request, Resource? resource)
    {
        await previous;
        request.Urn = await UrnOfAsync(resource);
        try
        {
            await engine.LogAsync(request);
        }
        catch (Exception exception)
        {
            throw new LogException(exception);
        }
    }

    /// <summary>A resource that could not be registered has no URN; what is to be said of it is said of the stack.</summary>
    private static async Task<string> UrnOfAsync(Resource? resource)
    {
        if (resource is null)
            return "";
        try
        {
            return (await resource.Urn.DataTask).Value;
        }
        catch (Exception)
        {
            return "";
        }
    }
}
