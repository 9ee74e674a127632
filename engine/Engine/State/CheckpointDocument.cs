using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Secrets;

namespace EmbeddedEngine.State;

/// <summary>
/// A checkpoint as it was read: what it says without a key is there at once, its snapshot once secrets can be decrypted.
/// </summary>
internal sealed class CheckpointDocument : IDisposable
{
    private static readonly FrozenSet<string> LatestFields = FrozenSet.Create(
        CheckpointFields.Manifest, CheckpointFields.SecretsProviders, CheckpointFields.Resources,
        CheckpointFields.PendingOperations, CheckpointFields.Metadata);

    private const string UseOfficial = "Use the official CLI for this stack";

    private readonly JsonDocument json;
    private readonly JsonElement? latest;
    private readonly string file;
    private readonly bool exported;
    private readonly string advice;

    private CheckpointDocument(JsonDocument json, string file, bool exported, string advice)
    {
        this.json = json;
        this.file = file;
        this.exported = exported;
        this.advice = advice;
        latest = FindLatest();
        Manifest = ReadManifest();
        SecretsProvider = ReadSecretsProvider();
    }

    /// <summary>Who wrote it; null for a stack that was never updated.</summary>
    public ManifestInfo? Manifest { get; }

    /// <summary>How its secrets are encrypted; null where it does not say.</summary>
    public SecretsProviderDescription? SecretsProvider { get; }

    /// <summary>How many resources it lists.</summary>
    public int ResourceCount =>
        latest is { } deployment && Field(deployment, CheckpointFields.Resources) is { ValueKind: JsonValueKind.Array } list
            ? list.GetArrayLength()
            : 0;

    /// <summary>Reads a checkpoint.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Where it was read from, for messages.</param>
    /// <exception cref="StateException">It is damaged, or of a kind that this engine does not support.</exception>
    public static CheckpointDocument Parse(ReadOnlyMemory<byte> bytes, string file) =>
        Parse(bytes, file, exported: false, $"The state before it is in {file}.bak: if it is whole, copy it over the damaged one.");

    /// <summary>Reads what <c>stack export</c> writes.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Where it was read from, for messages.</param>
    /// <exception cref="StateException">It is damaged, or of a kind that this engine does not support.</exception>
    public static CheckpointDocument ParseExport(ReadOnlyMemory<byte> bytes, string file) =>
        Parse(bytes, file, exported: true, "Export the stack again, and change it with a tool that knows JSON.");

    private static CheckpointDocument Parse(ReadOnlyMemory<byte> bytes, string file, bool exported, string advice)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(bytes, StateJson.ReaderOptions);
        }
        catch (JsonException exception)
        {
            throw new StateException(
                $"{file}: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: the state is damaged, it is not JSON. {advice} The file is left as it is.",
                exception);
        }

        try
        {
            return new CheckpointDocument(json, file, exported, advice);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    /// <summary>The URNs of the resources that were being made when it was written, and that may exist without a record.</summary>
    public IReadOnlyList<string> PendingCreations => latest is not { } deployment ? [] :
    [
        .. Items(deployment, CheckpointFields.PendingOperations)
            .Where(item => Text(item, CheckpointFields.Type) == PendingOperationNames.Name(PendingOperationKind.Creating))
            .Select(item => Field(item, CheckpointFields.Resource) is { } resource ? Text(resource, ResourceFields.Urn) ?? "" : ""),
    ];

    /// <summary>The snapshot, its order checked.</summary>
    /// <param name="decrypt">Gives the plaintext of a ciphertext.</param>
    /// <param name="verify">Whether the rules of a snapshot are checked: not by what mends them.</param>
    /// <exception cref="StateException">It holds what this engine does not support, or breaks the rules of a snapshot.</exception>
    /// <exception cref="SecretsException">A secret cannot be decrypted.</exception>
    public Snapshot ReadSnapshot(Func<string, string> decrypt, bool verify = true)
    {
        if (latest is not { } deployment)
        {
            return Snapshot.Empty;
        }

        Snapshot snapshot;
        try
        {
            var reader = new ResourceJsonReader(decrypt);
            snapshot = new Snapshot(
                [.. Items(deployment, CheckpointFields.Resources).Select(reader.Read)],
                [.. Items(deployment, CheckpointFields.PendingOperations).Select(item => ReadOperation(item, reader))]);
        }
        catch (StateException exception)
        {
            throw Refused(exception.Message, advice, exception);
        }

        if (verify)
        {
            Verify(snapshot);
        }

        return snapshot;
    }

    /// <summary>Writes the version that it has, and its features.</summary>
    public void WriteVersion(Utf8JsonWriter writer)
    {
        foreach (var field in (ReadOnlySpan<string>)[CheckpointFields.Version, CheckpointFields.Features])
        {
            if (Field(json.RootElement, field) is { } value)
            {
                writer.WritePropertyName(field);
                value.WriteTo(writer);
            }
        }
    }

    /// <summary>Writes the deployment as it stands, secrets encrypted.</summary>
    public void WriteDeployment(Utf8JsonWriter writer)
    {
        if (latest is { } deployment)
        {
            deployment.WriteTo(writer);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }

    /// <inheritdoc />
    public void Dispose() => json.Dispose();

    private void Verify(Snapshot snapshot)
    {
        try
        {
            SnapshotIntegrity.Verify(snapshot);
        }
        catch (StateException exception)
        {
            throw Refused(
                exception.Message,
                exported ? "Correct it and import it again." : "Set it right with: pulumi state repair",
                exception);
        }
    }

    private JsonElement? FindLatest()
    {
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Field(root, CheckpointFields.Version) is not { ValueKind: JsonValueKind.Number } version)
        {
            throw Damaged("it has no version: it is not a checkpoint");
        }

        RefuseVersion(version, Field(root, CheckpointFields.Features));
        return exported ? FindExported(root) : FindCurrent(root);
    }

    private JsonElement? FindExported(JsonElement root)
    {
        if (Field(root, CheckpointFields.Deployment) is not { ValueKind: JsonValueKind.Object } deployment)
        {
            throw Damaged("it has no deployment: it is not what 'pulumi stack export' writes");
        }

        // Of a stack that was never updated an empty one is exported.
        return deployment.EnumerateObject().Any() ? Supported(deployment) : null;
    }

    private JsonElement? FindCurrent(JsonElement root)
    {
        if (Field(root, CheckpointFields.Checkpoint) is not { ValueKind: JsonValueKind.Object } checkpoint)
        {
            throw Damaged("it has no checkpoint");
        }

        if (Field(checkpoint, CheckpointFields.Latest) is not { ValueKind: not JsonValueKind.Null } deployment)
        {
            return null;
        }

        if (deployment.ValueKind != JsonValueKind.Object)
        {
            throw Damaged("its latest deployment is not an object");
        }

        return Supported(deployment);
    }

    private JsonElement Supported(JsonElement deployment)
    {
        return deployment.EnumerateObject().FirstOrDefault(field => !LatestFields.Contains(field.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown
            ? throw Refused($"the embedded engine does not support '{unknown.Name}' in a deployment", UseOfficial)
            : deployment;
    }

    private void RefuseVersion(JsonElement version, JsonElement? features)
    {
        if (!version.TryGetInt32(out var number) || number > CheckpointFeatures.VersionWithFeatures)
        {
            throw Refused($"its format has version {version}, newer than the embedded engine knows ({CheckpointFeatures.VersionWithFeatures})", UseOfficial);
        }

        if (number < CheckpointFeatures.PlainVersion)
        {
            throw Refused(
                $"its format has version {number}, too old to be read",
                $"Run an update with the official CLI once, which writes version {CheckpointFeatures.PlainVersion}");
        }

        var listed = features switch
        {
            null or { ValueKind: JsonValueKind.Null } => [],
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(feature => feature.ToString()).ToList(),
            _ => throw Damaged($"'{CheckpointFields.Features}' must be a list"),
        };
        if (listed.Except(CheckpointFeatures.Known).ToList() is { Count: > 0 } unknown)
        {
            throw Refused(
                $"its format has version {number} with the features {string.Join(", ", unknown)}, which the embedded engine does not support", UseOfficial);
        }
    }

    private ManifestInfo? ReadManifest()
    {
        if (latest is not { } deployment)
        {
            return null;
        }

        if (Field(deployment, CheckpointFields.Manifest) is not { ValueKind: JsonValueKind.Object } manifest)
        {
            throw Damaged("it has no manifest");
        }

        var version = Text(manifest, CheckpointFields.Version) ?? "";
        if ((Text(manifest, CheckpointFields.Magic) ?? "") != EngineVersion.Magic(version))
        {
            throw Damaged($"its manifest was altered: the magic does not belong to version '{version}'");
        }

        return Field(manifest, CheckpointFields.Time) is { ValueKind: JsonValueKind.String } time && time.TryGetDateTimeOffset(out var known)
            ? new ManifestInfo(known, version)
            : throw Damaged("its manifest has no time");
    }

    private SecretsProviderDescription? ReadSecretsProvider()
    {
        if (latest is not { } deployment || Field(deployment, CheckpointFields.SecretsProviders) is not { ValueKind: JsonValueKind.Object } provider)
        {
            return null;
        }

        var type = Text(provider, CheckpointFields.Type) ?? "";
        if (type.Length == 0)
        {
            return null;
        }

        SecretsProviderDescription.EnsureSupported(type, file);
        var state = Field(provider, CheckpointFields.State) is { ValueKind: JsonValueKind.Object } fields
            ? fields.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String)
                .ToImmutableSortedDictionary(field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
        return new SecretsProviderDescription(type, state);
    }

    private static PendingOperation ReadOperation(JsonElement item, ResourceJsonReader reader) =>
        Field(item, CheckpointFields.Resource) is { } resource
            ? new PendingOperation(reader.Read(resource), PendingOperationNames.Parse(Text(item, CheckpointFields.Type)))
            : throw new StateException("A pending operation has no resource.");

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string field) => Field(json, field) switch
    {
        null or { ValueKind: JsonValueKind.Null } => default,
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        _ => throw new StateException($"'{field}' must be a list."),
    };

    private static JsonElement? Field(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out var value) ? value : null;

    private static string? Text(JsonElement json, string field) =>
        Field(json, field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private StateException Damaged(string what) => Refused(what, advice);

    private StateException Refused(string what, string whatToDo, Exception? cause = null) =>
        new($"{file}: the state cannot be used: {what.TrimEnd('.')}. {whatToDo.TrimEnd('.')}. The file is left as it is.", cause);
}
