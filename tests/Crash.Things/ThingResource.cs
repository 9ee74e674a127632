using Pulumi;

namespace EmbeddedEngine.Crash.Things;

/// <summary>A thing of the plugin.</summary>
internal sealed class ThingResource(string name, ThingArgs args, CustomResourceOptions options)
    : CustomResource("thing:index:Thing", name, args, options);
