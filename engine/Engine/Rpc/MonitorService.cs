using EmbeddedEngine.Deployments;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using LogSeverity = EmbeddedEngine.Providers.LogSeverity;

namespace EmbeddedEngine.Rpc;

/// <summary>Service <c>pulumirpc.ResourceMonitor</c>: what the program asks for.</summary>
internal sealed class MonitorService(DeploymentContext context, ResourceRegistrar registrar, RegistrationTable table, StackOutputs outputs)
    : ResourceMonitor.ResourceMonitorBase
{
    private const string GetResource = "pulumi:pulumi:getResource";

    private readonly TaskCompletionSource signalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the program says that it registers no more.</summary>
    public Task Signalled => signalled.Task;

    /// <summary>Lets the program end.</summary>
    public void Release() => released.TrySetResult();

    /// <inheritdoc />
    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext call) =>
        Task.FromResult(new SupportsFeatureResponse
        {
            HasSupport = request.Id is "secrets" or "resourceReferences" or "aliasSpecs" or "deletedWith" or "replaceWith" or "replacementTrigger",
        });

    /// <inheritdoc />
    public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext call) =>
        AnswerAsync(() => NameOf(request.Parent, request.Type, request.Name), async () =>
        {
            var registered = await registrar.RegisterAsync(GoalReader.Read(request, context.Options.ProjectFolder)).ConfigureAwait(false);
            if (registered.Goal.Type == Urn.StackType)
                outputs.Stack = registered.Urn;
            var succeeded = registered.Outcome == RegistrationOutcome.Succeeded;
            var leftOut = registered.Outcome == RegistrationOutcome.LeftOut;
            if (!succeeded && !leftOut && !request.SupportsResultReporting)
                throw new DeploymentStoppedException("the resource, or one that it depends on, failed");
            var response = new RegisterResourceResponse
            {
                Urn = registered.Urn.Value,
                Id = registered.State?.Id ?? "",
                Object = new Struct(),
                Result = registered.Outcome switch
                {
                    RegistrationOutcome.Succeeded => Result.Success,
                    RegistrationOutcome.Failed => Result.Fail,
                    RegistrationOutcome.LeftOut when !request.SupportsResultReporting => Result.Success,
                    _ => Result.Skip,
                },
            };
            // A component's outputs are the program's own: it is not told them.
            if (registered.State is { Custom: true } state)
            {
                response.Object = PropertyMarshaller.ToStruct(
                    state.Outputs, new MarshalOptions(request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues));
            }

            return response;
        });

    /// <inheritdoc />
    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext call) =>
        AnswerAsync(() => NameOf(request.Parent, request.Type, request.Name), async () =>
        {
            var registered = await registrar.RegisterAsync(GoalReader.Read(request, context.Options.ProjectFolder)).ConfigureAwait(false);
            if (registered.State is not { } state)
                throw new DeploymentStoppedException("the resource, or one that it depends on, failed");
            return new ReadResourceResponse
            {
                Urn = registered.Urn.Value,
                Properties = PropertyMarshaller.ToStruct(
                    state.Outputs, new MarshalOptions(request.AcceptSecrets, request.AcceptResources, PartialValues: false)),
            };
        });

    /// <inheritdoc />
    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext call) =>
        AnswerAsync(() => Urn.TryParse(request.Urn, out var urn) ? urn : null, async () =>
        {
            using var work = context.Run.Enter();
            await outputs.RegisterAsync(Urn.Parse(request.Urn), PropertyMarshaller.ToProperties(request.Outputs)).ConfigureAwait(false);
            return new Empty();
        });

    /// <inheritdoc />
    public override Task<InvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext call) => AnswerAsync(() => null, async () =>
    {
        using var work = context.Run.Enter();
        if (request.PackageRef.Length > 0)
            throw GoalReader.Unsupported("parameterised packages");
        var arguments = PropertyMarshaller.ToProperties(request.Args);
        if (request.Tok == GetResource)
            return new InvokeResponse { Return = Marshal(Rehydrate(arguments), request) };
        if (arguments.ContainsUnknowns)
            return new InvokeResponse { Return = new Struct(), Unknown = true };

        var reference = request.Provider.Length > 0
            ? ProviderReference.Parse(request.Provider)
            : await DefaultProviderAsync(request).ConfigureAwait(false);
        var provider = await context.Providers.GetAsync(reference, context.Run.Cancellation).ConfigureAwait(false);
        if (provider is UnconfiguredProvider)
            return new InvokeResponse { Return = new Struct(), Unknown = true };
        var result = await provider.InvokeAsync(new Providers.InvokeRequest(request.Tok, arguments, context.Preview), context.Run.Cancellation)
            .ConfigureAwait(false);
        var response = new InvokeResponse { Return = Marshal(result.Return, request) };
        response.Failures.AddRange(result.Failures.Select(failure => new Pulumirpc.CheckFailure { Property = failure.Property, Reason = failure.Reason }));
        return response;
    });

    /// <inheritdoc />
    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext call) =>
        AnswerAsync<CallResponse>(() => null, () => throw GoalReader.Unsupported($"calls of methods on resources ('{request.Tok}')"));

    /// <inheritdoc />
    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext call)
    {
        if (!signalled.TrySetResult())
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "the program has said before that it is done"));
        await released.Task.WaitAsync(call.CancellationToken).ConfigureAwait(false);
        return new Empty();
    }

    /// <summary>Answers a call; a failure is reported here unless whoever threw it has done so.</summary>
    private async Task<T> AnswerAsync<T>(Func<Urn?> subject, Func<Task<T>> answer)
    {
        try
        {
            return await answer().ConfigureAwait(false);
        }
        catch (DeploymentStoppedException e)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, e.Message));
        }
        catch (Exception e) when (e is not RpcException)
        {
            context.Reporter.Message(subject(), LogSeverity.Error, FailureText.Of(e, context.Run.Cancellation));
            context.Run.FailStep();
            // Told as the end of the update where it is one: programs then end quietly, and do not spend half a minute on a report of their own.
            throw new RpcException(new Status(
                context.Run.Stopped ? StatusCode.Unavailable : StatusCode.Unknown, FailureText.Of(e, context.Run.Cancellation)));
        }
    }

    private async Task<ProviderReference> DefaultProviderAsync(ResourceInvokeRequest request)
    {
        var package = ProviderReference.PackageOf(request.Tok);
        var provider = await registrar.Defaults.GetAsync(package, request.Version, request.PluginDownloadURL).ConfigureAwait(false);
        return provider.State is { } state
            ? ProviderReference.Of(state)
            : throw new DeploymentStoppedException($"the provider of package '{package}' failed");
    }

    private PropertyMap Rehydrate(PropertyMap arguments)
    {
        var text = arguments.Get("urn").AsText();
        if (!Urn.TryParse(text, out var urn) || (context.Journal.Current(urn) ?? table.Find(urn)?.State) is not { } state)
            throw new RefusedException($"There is no resource '{text}' in this stack.");
        var id = state is { Custom: true, Id.Length: 0 } ? PropertyValue.Unknown : state.Id;
        return [new("urn", urn.Value), new("id", id), new("state", state.Outputs)];
    }

    /// <summary>Functions' answers always keep their secret marks: requests do not say whether they are understood.</summary>
    private static Struct Marshal(PropertyMap properties, ResourceInvokeRequest request) =>
        PropertyMarshaller.ToStruct(properties, MarshalOptions.Full with { ResourceReferences = request.AcceptResources });

    private Urn? NameOf(string parent, string type, string name)
    {
        var stack = context.Options.Stack;
        return Urn.Create(stack.Stack, stack.Project, Urn.TryParse(parent, out var urn) ? urn : null, type, name);
    }
}
