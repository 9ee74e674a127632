using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.Values;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>A provider in a process of its own, spoken to over gRPC. The process is started by the first call.</summary>
/// <param name="host">Starts plugins.</param>
/// <param name="plugin">Which plugin.</param>
/// <param name="identity">The provider resource that it stands for.</param>
internal sealed class PluginProvider(PluginHost host, PluginName plugin, ProviderReference identity) : IProvider
{
    private readonly SemaphoreSlim gate = new(1);
    private PluginConnection? connection;
    private bool configured;
    private bool acceptsSecrets;
    private bool acceptsResources;

    /// <inheritdoc />
    public bool SupportsPreview { get; private set; }

    /// <summary>What the plugin understands. Unknown values are always told apart.</summary>
    private MarshalOptions Understood => new(acceptsSecrets, acceptsResources, PartialValues: true);

    /// <inheritdoc />
    public async Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation)
    {
        var opened = await ConnectAsync(cancellation).ConfigureAwait(false);
        var request = new Pulumirpc.CheckRequest
        {
            Urn = identity.Urn.Value, Name = identity.Urn.Name, Type = identity.Urn.Type, Olds = new Struct(), News = Write(inputs),
        };
        try
        {
            var answer = await opened.CallAsync(
                "check its configuration", null, (client, call) => client.CheckConfigAsync(request, call), cancellation).ConfigureAwait(false);
            return Result(answer, inputs);
        }
        catch (PluginLacksMethodException)
        {
            return new CheckResult(inputs);
        }
    }

    /// <inheritdoc />
    public async Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation)
    {
        var opened = await ConnectAsync(cancellation).ConfigureAwait(false);
        var request = new Pulumirpc.DiffRequest
        {
            Id = identity.IsUnknown ? "" : identity.Id,
            Urn = identity.Urn.Value,
            Name = identity.Urn.Name,
            Type = identity.Urn.Type,
            Olds = Write(oldInputs),
            OldInputs = Write(oldInputs),
            News = Write(newInputs),
        };
        try
        {
            return Result(await opened.CallAsync(
                "compare configurations", null, (client, call) => client.DiffConfigAsync(request, call), cancellation).ConfigureAwait(false));
        }
        catch (PluginLacksMethodException)
        {
            return DiffResult.Unknown;
        }
    }

    /// <inheritdoc />
    public async Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation)
    {
        var opened = await ConnectAsync(cancellation).ConfigureAwait(false);
        var request = new ConfigureRequest
        {
            Args = PropertyMarshaller.ToStruct(inputs, MarshalOptions.Full),
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = identity.Id,
            Urn = identity.Urn.Value,
            Name = identity.Urn.Name,
            Type = identity.Urn.Type,
        };
        foreach (var (name, value) in inputs)
            request.Variables[$"{plugin.Package}:config:{name}"] = Variable(value);
        configured = true;
        try
        {
            var answer = await opened.CallAsync(
                "take its configuration", null, (client, call) => client.ConfigureAsync(request, call), cancellation).ConfigureAwait(false);
            acceptsSecrets |= answer.AcceptSecrets;
            acceptsResources |= answer.AcceptResources;
            SupportsPreview |= answer.SupportsPreview;
        }
        catch (PluginLacksMethodException)
        {
            // It has nothing to configure.
        }
    }

    /// <inheritdoc />
    public async Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.CheckRequest
        {
            Urn = request.Urn.Value,
            Name = request.Name,
            Type = request.Type,
            Olds = Write(request.OldInputs ?? PropertyMap.Empty),
            News = Write(request.NewInputs),
            RandomSeed = ByteString.CopyFrom(request.RandomSeed.Span),
        };
        return Result(await Connected.CallAsync(
            "check the resource", null, (client, call) => client.CheckAsync(message, call), cancellation).ConfigureAwait(false), request.NewInputs);
    }

    /// <inheritdoc />
    public async Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.DiffRequest
        {
            Id = request.Id,
            Urn = request.Urn.Value,
            Name = request.Name,
            Type = request.Type,
            Olds = Write(request.OldOutputs),
            OldInputs = Write(request.OldInputs),
            News = Write(request.NewInputs),
            IgnoreChanges = { request.IgnoreChanges },
        };
        return Result(await Connected.CallAsync(
            "compare the resource", null, (client, call) => client.DiffAsync(message, call), cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.CreateRequest
        {
            Urn = request.Urn.Value,
            Name = request.Name,
            Type = request.Type,
            Properties = Write(request.Inputs),
            Timeout = Seconds(request.Timeout),
            Preview = request.Preview,
        };
        var answer = await Connected.CallAsync(
            "create the resource", request.Timeout, (client, call) => client.CreateAsync(message, call), cancellation).ConfigureAwait(false);
        return new CreateResult(answer.Id, Read(answer.Properties));
    }

    /// <inheritdoc />
    public async Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.ReadRequest
        {
            Id = request.Id,
            Urn = request.Urn.Value,
            Name = request.Name,
            Type = request.Type,
            Properties = Write(request.Outputs),
            Inputs = Write(request.Inputs),
            Timeout = Seconds(request.Timeout),
        };
        var answer = await Connected.CallAsync(
            "read the resource", request.Timeout, (client, call) => client.ReadAsync(message, call), cancellation).ConfigureAwait(false);
        if (answer.Id.Length == 0)
            return null;
        var inputs = answer.Inputs is null ? null : SecretMarks.Apply(Read(answer.Inputs), request.Inputs, []);
        var outputs = SecretMarks.Apply(Read(answer.Properties), request.Outputs, []);
        return new ReadResult(answer.Id, inputs, SecretMarks.Apply(outputs, request.Inputs, []));
    }

    /// <inheritdoc />
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.UpdateRequest
        {
            Id = request.Id,
            Urn = request.Urn.Value,
            Name = request.Name,
            Type = request.Type,
            Olds = Write(request.OldOutputs),
            OldInputs = Write(request.OldInputs),
            News = Write(request.NewInputs),
            Timeout = Seconds(request.Timeout),
            IgnoreChanges = { request.IgnoreChanges },
            Preview = request.Preview,
        };
        var answer = await Connected.CallAsync(
            "update the resource", request.Timeout, (client, call) => client.UpdateAsync(message, call), cancellation).ConfigureAwait(false);
        return Read(answer.Properties);
    }

    /// <inheritdoc />
    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.DeleteRequest
        {
            Id = request.Id,
            Urn = request.Urn.Value,
            Name = request.Name,
            Type = request.Type,
            Properties = Write(request.Outputs),
            OldInputs = Write(request.Inputs),
            Timeout = Seconds(request.Timeout),
        };
        await Connected.CallAsync(
            "delete the resource", request.Timeout, (client, call) => client.DeleteAsync(message, call), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation)
    {
        var message = new Pulumirpc.InvokeRequest { Tok = request.Token, Args = Write(request.Arguments), Preview = request.Preview };
        var answer = await Connected.CallAsync(
            $"call {request.Token}", null, (client, call) => client.InvokeAsync(message, call), cancellation).ConfigureAwait(false);
        var result = SecretMarks.Apply(Read(answer.Return), request.Arguments, []);
        return new InvokeResult(result, Failures(answer.Failures));
    }

    /// <summary>Ends the plugin; one that was only asked about a configuration is kept for the provider that comes to have it.</summary>
    public async ValueTask DisposeAsync()
    {
        gate.Dispose();
        if (connection is null)
            return;
        if (configured)
            await connection.DisposeAsync().ConfigureAwait(false);
        else
            host.Return(plugin, connection);
    }

    private PluginConnection Connected => connection ?? throw new InvalidOperationException("The provider is not configured.");

    private async Task<PluginConnection> ConnectAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (connection is null)
            {
                connection = await host.OpenAsync(plugin, cancellation).ConfigureAwait(false);
                // One that knows the handshake supports previews; the others say so when they are configured.
                SupportsPreview = connection.Handshake is not null;
                acceptsSecrets = connection.Handshake?.AcceptSecrets ?? false;
                acceptsResources = connection.Handshake?.AcceptResources ?? false;
            }

            return connection;
        }
        finally
        {
            gate.Release();
        }
    }

    private Struct Write(PropertyMap properties) => PropertyMarshaller.ToStruct(properties, Understood);

    /// <summary>What the plugin answered. What it has done by then is not known if that cannot be read.</summary>
    private PropertyMap Read(Struct? answer)
    {
        try
        {
            return PropertyMarshaller.ToProperties(answer);
        }
        catch (FormatException e)
        {
            throw new OutcomeUnknownException(
                $"The plugin of package '{plugin.Package}' gave an answer that cannot be read: {e.Message} How far it got is not known: look at the resource, then run the update again.", e);
        }
    }

    /// <summary>The checked inputs; what was secret stays so, though the plugin may not know of secrets.</summary>
    private CheckResult Result(CheckResponse answer, PropertyMap sent) =>
        new(SecretMarks.Apply(Read(answer.Inputs), sent, []), Failures(answer.Failures));

    private static DiffResult Result(DiffResponse answer) => new((DiffChanges)answer.Changes)
    {
        Replaces = [.. answer.Replaces],
        Stables = [.. answer.Stables],
        DeleteBeforeReplace = answer.DeleteBeforeReplace,
        Detailed = answer.DetailedDiff.ToImmutableSortedDictionary(
            item => item.Key, item => (PropertyDiffKind)item.Value.Kind, StringComparer.Ordinal),
    };

    private static ImmutableArray<CheckFailure> Failures(IEnumerable<Pulumirpc.CheckFailure> failures) =>
        [.. failures.Select(failure => new CheckFailure(failure.Property, failure.Reason))];

    private static double Seconds(TimeSpan? limit) => limit?.TotalSeconds ?? 0;

    /// <summary>A setting in the form of old: text as it is, all else as JSON.</summary>
    private static string Variable(PropertyValue value)
    {
        var plain = value.WithoutSecrets();
        return plain.AsText() ?? JsonFormatter.Default.Format(PropertyMarshaller.ToValue(plain, MarshalOptions.Full));
    }
}
