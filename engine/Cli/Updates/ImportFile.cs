using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>
/// The JSON file of <c>pulumi import --file</c>: <c>nameTable</c> gives names to URNs, <c>resources</c> is what to import;
/// their parents and providers are named by the table, or by the name of a resource that comes before in the list.
/// </summary>
internal static class ImportFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="protect">Whether what is imported must not be deleted.</param>
    /// <exception cref="CliException">It is not as it must be.</exception>
    public static ImmutableArray<ImportSpec> Read(string path, string stack, string project, bool protect)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), Options) ?? throw new JsonException("it is empty");
            var names = (content.NameTable ?? []).ToDictionary(item => item.Key, item => Urn.Parse(item.Value), StringComparer.Ordinal);
            var specs = ImmutableArray.CreateBuilder<ImportSpec>();
            foreach (var item in content.Resources ?? [])
            {
                var spec = new ImportSpec(Needed(item.Type, "type"), Needed(item.Name, "name"), Needed(item.Id, "id"))
                {
                    Parent = Named(names, item.Parent, "parent"),
                    Provider = Named(names, item.Provider, "provider"),
                    Version = item.Version ?? "",
                    Protect = protect,
                };
                names[spec.Name] = Urn.Create(stack, project, spec.Parent, spec.Type, spec.Name);
                specs.Add(spec);
            }

            return specs.Count > 0 ? specs.ToImmutable() : throw new JsonException("it has no resources");
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw CliException.Usage($"--file {path}: {fault.Message}");
        }
    }

    private static string Needed(string? text, string field) => text is { Length: > 0 } ? text : throw new JsonException($"a resource has no '{field}'");

    private static Urn? Named(Dictionary<string, Urn> names, string? name, string field) => name is not { Length: > 0 } ? null
        : names.TryGetValue(name, out var urn) ? urn
        : throw new JsonException($"the {field} '{name}' is neither in nameTable nor a resource before it");

    private sealed record Content(Dictionary<string, string>? NameTable, IReadOnlyList<Item>? Resources);

    private sealed record Item(string? Type, string? Name, string? Id, string? Parent, string? Provider, string? Version);
}
