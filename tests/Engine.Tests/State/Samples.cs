using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.State;

/// <summary>Resources and snapshots to test with.</summary>
internal static class Samples
{
    public static readonly StackName Stack = new("demo", "dev");
    public static readonly DateTimeOffset Time = new(2026, 1, 2, 3, 4, 5, 600, TimeSpan.Zero);
    public static readonly ManifestInfo Manifest = new(Time, EngineVersion.Current);

    public static Urn Urn(string type, string name) => Resources.Urn.Create("dev", "demo", null, type, name);

    public static ResourceState Root(PropertyMap? outputs = null) => new()
    {
        Urn = Urn(Resources.Urn.StackType, "demo-dev"),
        Type = Resources.Urn.StackType,
        Custom = false,
        Outputs = outputs ?? PropertyMap.Empty,
    };

    public static ResourceState Provider(string id = "1") => new()
    {
        Urn = Urn("pulumi:providers:demo", "default"),
        Type = "pulumi:providers:demo",
        Custom = true,
        Id = id,
    };

    public static ResourceState Custom(string name) => new()
    {
        Urn = Urn("demo:x:Thing", name),
        Type = "demo:x:Thing",
        Custom = true,
        Id = name + "-id",
        Parent = Root().Urn,
        Provider = $"{Provider().Urn}::1",
    };

    public static Snapshot Snapshot(params ResourceState[] resources) =>
        new([Root(), Provider(), .. resources], ImmutableArray<PendingOperation>.Empty);
}
