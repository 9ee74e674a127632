using Pulumi;

namespace EmbeddedEngine.Crash.Things;

/// <summary>Inputs of a thing of the plugin.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("place")]
    public Input<string>? Place { get; set; }

    [Input("upstream")]
    public InputList<string>? Upstream { get; set; }

    [Input("pinned")]
    public Input<bool>? Pinned { get; set; }

    [Input("fault")]
    public Input<string>? Fault { get; set; }
}
