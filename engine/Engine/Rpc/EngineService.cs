using EmbeddedEngine.Deployments;
using EmbeddedEngine.Resources;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using LogSeverity = EmbeddedEngine.Providers.LogSeverity;

namespace EmbeddedEngine.Rpc;

/// <summary>Service <c>pulumirpc.Engine</c>: the program's log and its root resource.</summary>
internal sealed class EngineService : Engine.EngineBase
{
    private readonly Reporter reporter;
    private readonly RunControl run;
    private readonly LogStreams streams;
    private volatile string root = "";

    public EngineService(Reporter reporter, RunControl run)
    {
        this.reporter = reporter;
        this.run = run;
        streams = new LogStreams(Report);
    }

    /// <summary>Whether the program has reported an error that counts.</summary>
    public bool ErrorReported { get; private set; }

    /// <summary>Reports what has come of the program's log and was held back.</summary>
    public void Flush() => streams.Flush();

    /// <inheritdoc />
    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        streams.Add(request);
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc />
    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
        Task.FromResult(new GetRootResourceResponse { Urn = root });

    /// <inheritdoc />
    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        root = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    /// <inheritdoc />
    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
    {
        // The embedded engine has no version of Pulumi's; it refuses by name what it cannot do, which is what the range is there to avoid.
        reporter.Message(
            null,
            LogSeverity.Warning,
            $"The program asks for Pulumi {request.PulumiVersionRange}; the embedded engine takes no part in these versions and goes on.");
        return Task.FromResult(new RequirePulumiVersionResponse());
    }

    private void Report(LogRequest request)
    {
        var severity = request.Severity switch
        {
            Pulumirpc.LogSeverity.Info => LogSeverity.Info,
            Pulumirpc.LogSeverity.Warning => LogSeverity.Warning,
            Pulumirpc.LogSeverity.Error => LogSeverity.Error,
            _ => LogSeverity.Debug,
        };
        if (severity == LogSeverity.Error && run.Stopped)
            // The program's echo of the answer that the update is being ended: why has been reported.
            severity = LogSeverity.Debug;
        else if (severity == LogSeverity.Error)
            ErrorReported = true;
        reporter.Message(Urn.TryParse(request.Urn, out var urn) ? urn : null, severity, request.Message, request.Ephemeral);
    }
}
