namespace Pulumi.Command.Remote;

/// <summary>Inputs of <see cref="Command"/>.</summary>
public sealed class CommandArgs : ResourceArgs
{
    /// <summary>Whether a run sees the output of the run before, as <c>PULUMI_COMMAND_STDOUT</c> and <c>PULUMI_COMMAND_STDERR</c>; true by default.</summary>
    [Input("addPreviousOutputInEnv")]
    public Input<bool>? AddPreviousOutputInEnv { get; set; }

    [Input("connection", required: true)]
    private Input<Inputs.ConnectionArgs>? _connection;

    /// <summary>How to connect to the host; secret.</summary>
    public Input<Inputs.ConnectionArgs>? Connection { get => _connection; set => _connection = Secrets.Mark(value); }

    /// <summary>The command that runs when the resource is made, and when it changes if there is no <c>update</c>.</summary>
    [Input("create")]
    public Input<string>? Create { get; set; }

    /// <summary>The command that runs when the resource is deleted. It sees the output of the run before in its environment.</summary>
    [Input("delete")]
    public Input<string>? Delete { get; set; }

    [Input("environment")]
    private InputMap<string>? _environment;

    /// <summary>Variables added to the environment.</summary>
    public InputMap<string> Environment { get => _environment ??= []; set => _environment = value; }

    /// <summary>Which output is shown as it comes; both by default. What is not shown is still an output.</summary>
    [Input("logging")]
    public Input<Logging>? Logging { get; set; }

    /// <summary>What the command reads from its standard input.</summary>
    [Input("stdin")]
    public Input<string>? Stdin { get; set; }

    [Input("triggers")]
    private InputList<object>? _triggers;

    /// <summary>The resource is replaced when any of these values changes.</summary>
    public InputList<object> Triggers { get => _triggers ??= []; set => _triggers = value; }

    /// <summary>The command that runs when the resource changes. It sees the output of the run before in its environment.</summary>
    [Input("update")]
    public Input<string>? Update { get; set; }

    /// <summary>Inputs with their defaults.</summary>
    public CommandArgs()
    {
        AddPreviousOutputInEnv = true;
    }

    /// <summary>Inputs that say nothing.</summary>
    public static new CommandArgs Empty => new();
}
