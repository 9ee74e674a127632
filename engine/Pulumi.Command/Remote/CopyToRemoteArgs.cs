namespace Pulumi.Command.Remote;

/// <summary>Inputs of <see cref="CopyToRemote"/>.</summary>
public sealed class CopyToRemoteArgs : ResourceArgs
{
    [Input("connection", required: true)]
    private Input<Inputs.ConnectionArgs>? _connection;

    /// <summary>How to connect to the host; secret.</summary>
    public Input<Inputs.ConnectionArgs>? Connection { get => _connection; set => _connection = Secrets.Mark(value); }

    /// <summary>Where on the host. The last part of the path is made if it is missing, the others must exist. A folder that exists takes the source into it; a file that exists is overwritten.</summary>
    [Input("remotePath", required: true)]
    public Input<string> RemotePath { get; set; } = null!;

    /// <summary>A file, a text, or a path to a folder or an archive file, which is not unpacked. Folders are copied with all that is in them.</summary>
    [Input("source", required: true)]
    public Input<AssetOrArchive> Source { get; set; } = null!;

    [Input("triggers")]
    private InputList<object>? _triggers;

    /// <summary>The resource is replaced when any of these values changes.</summary>
    public InputList<object> Triggers { get => _triggers ??= []; set => _triggers = value; }

    /// <summary>Inputs with their defaults.</summary>
    public CopyToRemoteArgs()
    {
    }

    /// <summary>Inputs that say nothing.</summary>
    public static new CopyToRemoteArgs Empty => new();
}
