using System.Collections.Immutable;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;
using Pulumirpc;

namespace EmbeddedEngine.Rpc;

/// <summary>Reads what the program wants from its requests, and refuses by name what this engine does not do.</summary>
internal static class GoalReader
{
    /// <summary>The goal of a registration.</summary>
    /// <param name="request">The request.</param>
    /// <param name="projectFolder">The project's folder, for source positions; null if not known.</param>
    /// <exception cref="RefusedException">It uses what is not supported.</exception>
    /// <exception cref="FormatException">A URN, duration or value is none.</exception>
    public static ResourceGoal Read(RegisterResourceRequest request, string? projectFolder)
    {
        Refuse(request);
        if (request.Custom && request.Type.Split(':').Length != 3)
            throw new RefusedException($"'{request.Type}' is not a resource type: expected PACKAGE:MODULE:NAME.");
        return new ResourceGoal
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Parent = OptionalUrn(request.Parent),
            Inputs = PropertyMarshaller.ToProperties(request.Object),
            ImportId = request.ImportId,
            Provider = request.Provider,
            Providers = request.Providers.ToImmutableDictionary(),
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            Protect = request.HasProtect ? request.Protect : null,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeletedWith = OptionalUrn(request.DeletedWith),
            ReplaceWith = Urns(request.ReplaceWith),
            ReplacementTrigger = request.ReplacementTrigger is { } trigger ? PropertyMarshaller.ToProperty(trigger) : PropertyValue.Nothing,
            Dependencies = Urns(request.Dependencies),
            PropertyDependencies = PropertyDependenciesOf(request),
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            Aliases = [.. request.Aliases.Select(ReadAlias), .. request.AliasURNs.Select(urn => new AliasSpec { Urn = Urn.Parse(urn) })],
            CustomTimeouts = Read(request.CustomTimeouts),
            SourcePosition = SourcePositions.Of(request.SourcePosition, projectFolder),
        };
    }

    /// <summary>The goal of a read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="projectFolder">The project's folder, for source positions; null if not known.</param>
    /// <exception cref="RefusedException">It uses what is not supported.</exception>
    /// <exception cref="FormatException">A URN or value is none.</exception>
    public static ResourceGoal Read(ReadResourceRequest request, string? projectFolder)
    {
        if (request.PackageRef.Length > 0)
            throw Unsupported("parameterised packages");
        return new ResourceGoal
        {
            Type = request.Type,
            Name = request.Name,
            Custom = true,
            Parent = OptionalUrn(request.Parent),
            ReadId = Protocol.UnknownSentinels.Contains(request.Id) ? "" : request.Id,
            Inputs = PropertyMarshaller.ToProperties(request.Properties),
            Provider = request.Provider,
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            Dependencies = Urns(request.Dependencies),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            SourcePosition = SourcePositions.Of(request.SourcePosition, projectFolder),
        };
    }

    /// <summary>The error that says that something is not supported.</summary>
    public static RefusedException Unsupported(string what) =>
        new($"The embedded engine does not support {what}. Use the official Pulumi CLI for it, or do without.");

    private static void Refuse(RegisterResourceRequest request)
    {
        if (request.Remote)
            throw Unsupported($"remote components ('{request.Type}')");
        if (request.Transforms.Count > 0)
            throw Unsupported("resource transforms");
        if (request.PackageRef.Length > 0)
            throw Unsupported("parameterised packages");
        if (request.StateMigrations.Count > 0)
            throw Unsupported("state migrations");
        if (request.EnvVarMappings.Count > 0)
            throw Unsupported("the option 'envVarMappings'");
        if (request.Hooks is { } hooks && hooks.CalculateSize() > 0)
            throw Unsupported("resource hooks");
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependenciesOf(RegisterResourceRequest request)
    {
        // A client that names no property at all does not know: every property may depend on everything.
        var all = Urns(request.Dependencies);
        return request.PropertyDependencies.Count > 0
            ? request.PropertyDependencies.ToImmutableSortedDictionary(item => item.Key, item => Urns(item.Value.Urns), StringComparer.Ordinal)
            : (request.Object?.Fields.Keys ?? []).ToImmutableSortedDictionary(name => name, _ => all, StringComparer.Ordinal);
    }

    private static AliasSpec ReadAlias(Alias alias) => alias.AliasCase == Alias.AliasOneofCase.Urn
        ? new AliasSpec { Urn = Urn.Parse(alias.Urn) }
        : new AliasSpec
        {
            Name = OptionalText(alias.Spec.Name),
            Type = OptionalText(alias.Spec.Type),
            Stack = OptionalText(alias.Spec.Stack),
            Project = OptionalText(alias.Spec.Project),
            Parent = alias.Spec.ParentCase == Alias.Types.Spec.ParentOneofCase.ParentUrn ? OptionalUrn(alias.Spec.ParentUrn) : null,
            NoParent = alias.Spec is { ParentCase: Alias.Types.Spec.ParentOneofCase.NoParent, NoParent: true },
        };

    private static Resources.CustomTimeouts Read(Pulumirpc.CustomTimeouts? timeouts) => timeouts is null
        ? Resources.CustomTimeouts.None
        : new(GoDuration.Parse(timeouts.Create), GoDuration.Parse(timeouts.Update), GoDuration.Parse(timeouts.Delete), GoDuration.Parse(timeouts.Read));

    private static ImmutableArray<Urn> Urns(IEnumerable<string> urns) =>
        [.. urns.Where(urn => urn.Length > 0).Select(Urn.Parse).Distinct().OrderBy(urn => urn.Value, StringComparer.Ordinal)];

    private static Urn? OptionalUrn(string urn) => urn.Length == 0 ? null : Urn.Parse(urn);

    private static string? OptionalText(string text) => text.Length == 0 ? null : text;
}
