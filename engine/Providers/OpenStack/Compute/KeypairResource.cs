using System.Net;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>A public key that servers are made with. Its id is its name.</summary>
internal sealed class KeypairResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string Name = "name";
    private const string PublicKey = "publicKey";

    private static readonly ResourceSchema Properties = new(
        new("fingerprint") { OutputOnly = true },
        new(Name) { Replaces = true },
        new("privateKey") { OutputOnly = true },
        new(PublicKey) { Required = true, Replaces = true },
        new("userId") { Computed = true, Replaces = true },
        new("valueSpecs", PropertyShape.TextMap) { Unsupported = true });

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var name = operation.Required(Name);
        var body = new JsonObject { ["keypair"] = Body(operation.Inputs, Properties.Properties) };
        try
        {
            await operation.Service(ServiceKind.Compute).PostAsync("os-keypairs", body, operation.Cancellation).ConfigureAwait(false);
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.Conflict || e.OutcomeUnknown)
        {
            if (await FetchAsync(operation, name).ConfigureAwait(false) is not { } there)
                throw;
            if (!SameKey((string?)there["public_key"], operation.Text(PublicKey)))
                throw new ProviderException($"There is a key pair '{name}' with another key already: delete it, or choose another name.", e);
            operation.Note($"The key pair '{name}' is there with the same key: it is taken over.");
        }

        return name;
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await operation.Service(ServiceKind.Compute).FindAsync($"os-keypairs/{Uri.EscapeDataString(id)}", operation.Cancellation).ConfigureAwait(false))?["keypair"] as JsonObject;

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        // The cloud may have trimmed it, which is no drift.
        var outputs = base.Outputs(operation, resource).With("privateKey", "");
        return SameKey(outputs.Get(PublicKey).AsText(), operation.Text(PublicKey)) ? outputs.With(PublicKey, operation.Inputs[PublicKey]) : outputs;
    }

    /// <inheritdoc />
    protected override Task RemoveAsync(Operation operation, string id) =>
        operation.Service(ServiceKind.Compute).DeleteAsync($"os-keypairs/{Uri.EscapeDataString(id)}", operation.Cancellation);

    private static bool SameKey(string? left, string? right) => left?.Trim() == right?.Trim();
}
