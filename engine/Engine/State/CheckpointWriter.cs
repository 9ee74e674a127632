using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.State;

/// <summary>
/// Writes checkpoints. What was written of a resource is kept for as long as the resource is: the next
/// snapshot of the same stack shares most of its resources, and is put together from their bytes.
/// Not safe to use from several threads at once.
/// </summary>
internal sealed class CheckpointWriter
{
    private readonly StackName stack;
    private readonly SecretsProviderDescription provider;
    private readonly ResourceJsonWriter resources;
    private readonly ConditionalWeakTable<ResourceState, byte[]>? written;
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    /// <param name="stack">The stack.</param>
    /// <param name="secrets">Encrypts its secrets.</param>
    public CheckpointWriter(StackName stack, ISecretsManager secrets)
        : this(stack, secrets.Description, SecretForm.Encrypted(secrets.Encrypt)) => written = [];

    private CheckpointWriter(StackName stack, SecretsProviderDescription provider, SecretForm secrets)
    {
        this.stack = stack;
        this.provider = provider;
        resources = new ResourceJsonWriter(secrets);
    }

    /// <summary>The bytes of a checkpoint; theirs until the next one is written.</summary>
    /// <exception cref="StateException">A value cannot be kept in a state.</exception>
    public ReadOnlyMemory<byte> Write(Snapshot snapshot, ManifestInfo manifest)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            json.WriteStartObject();
            CheckpointFeatures.Write(json, snapshot);
            json.WriteStartObject(CheckpointFields.Checkpoint);
            json.WriteString(CheckpointFields.Stack, stack.ToString());
            json.WritePropertyName(CheckpointFields.Latest);
            WriteDeployment(json, snapshot, manifest);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The bytes of the checkpoint of a stack that was never updated: it has no deployment.</summary>
    public static ReadOnlyMemory<byte> WriteNew(StackName stack)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            json.WriteStartObject();
            CheckpointFeatures.Write(json, Snapshot.Empty);
            json.WriteStartObject(CheckpointFields.Checkpoint);
            json.WriteString(CheckpointFields.Stack, stack.ToString());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Writes the deployment of a snapshot with its secrets in plaintext: for an export that the user asked for.</summary>
    public static void WritePlaintext(
        Utf8JsonWriter json, StackName stack, SecretsProviderDescription provider, Snapshot snapshot, ManifestInfo manifest) =>
        new CheckpointWriter(stack, provider, SecretForm.Plaintext).WriteDeployment(json, snapshot, manifest);

    private void WriteDeployment(Utf8JsonWriter json, Snapshot snapshot, ManifestInfo manifest)
    {
        json.WriteStartObject();
        json.WriteStartObject(CheckpointFields.Manifest);
        json.WriteString(CheckpointFields.Time, StateJson.Time(manifest.Time));
        json.WriteString(CheckpointFields.Magic, EngineVersion.Magic(manifest.Version));
        json.WriteString(CheckpointFields.Version, manifest.Version);
        json.WriteEndObject();
        WriteSecretsProvider(json);
        WriteResources(json, snapshot);
        WritePendingOperations(json, snapshot);
        json.WriteStartObject(CheckpointFields.Metadata);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteSecretsProvider(Utf8JsonWriter json)
    {
        json.WriteStartObject(CheckpointFields.SecretsProviders);
        json.WriteString(CheckpointFields.Type, provider.Type);
        json.WriteStartObject(CheckpointFields.State);
        foreach (var (name, value) in provider.State)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResources(Utf8JsonWriter json, Snapshot snapshot)
    {
        if (snapshot.Resources.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(CheckpointFields.Resources);
        foreach (var resource in snapshot.Resources)
        {
            WriteResource(json, resource);
        }

        json.WriteEndArray();
    }

    private void WritePendingOperations(Utf8JsonWriter json, Snapshot snapshot)
    {
        if (snapshot.PendingOperations.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(CheckpointFields.PendingOperations);
        foreach (var operation in snapshot.PendingOperations)
        {
            json.WriteStartObject();
            json.WritePropertyName(CheckpointFields.Resource);
            WriteResource(json, operation.Resource);
            json.WriteString(CheckpointFields.Type, PendingOperationNames.Name(operation.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteResource(Utf8JsonWriter json, ResourceState resource)
    {
        if (written is null)
        {
            resources.Write(json, resource);
        }
        else
        {
            json.WriteRawValue(written.GetValue(resource, ToBytes), skipInputValidation: true);
        }
    }

    private byte[] ToBytes(ResourceState resource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            resources.Write(json, resource);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
