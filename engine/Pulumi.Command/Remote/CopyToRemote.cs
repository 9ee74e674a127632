using System.Collections.Immutable;

namespace Pulumi.Command.Remote;

/// <summary>A file, text or folder that is copied to a host by SSH. What is deleted from the source, or with the resource, stays on the host.</summary>
[CommandResourceType(Token)]
public partial class CopyToRemote : CustomResource
{
    private const string Token = "command:remote:CopyToRemote";

    /// <summary>How to connect to the host; secret.</summary>
    [Output("connection")]
    public Output<Outputs.Connection> Connection { get; private set; } = null!;

    /// <summary>Where on the host. The last part of the path is made if it is missing, the others must exist. A folder that exists takes the source into it; a file that exists is overwritten.</summary>
    [Output("remotePath")]
    public Output<string> RemotePath { get; private set; } = null!;

    /// <summary>A file, a text, or a path to a folder or an archive file, which is not unpacked. Folders are copied with all that is in them.</summary>
    [Output("source")]
    public Output<AssetOrArchive> Source { get; private set; } = null!;

    /// <summary>The resource is replaced when any of these values changes.</summary>
    [Output("triggers")]
    public Output<ImmutableArray<object>> Triggers { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public CopyToRemote(string name, CopyToRemoteArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new CopyToRemoteArgs(), MakeResourceOptions(options, ""))
    {
    }

    private CopyToRemote(string name, Input<string> id, CustomResourceOptions? options = null)
        : base(Token, name, null, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="options">The options.</param>
    public static CopyToRemote Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions
            {
                Version = Utilities.Version,
                AdditionalSecretOutputs = { "connection" },
                ReplaceOnChanges = { "triggers[*]" },
            },
            options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
