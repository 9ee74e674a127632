namespace Pulumi.Command.Local;

/// <summary>Runs a command on the machine that runs Pulumi, on every preview and every update. <see cref="Command"/> runs once.</summary>
public static class Run
{
    private const string Token = "command:local:run";

    /// <summary>Runs the command now.</summary>
    public static Task<RunResult> InvokeAsync(RunArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<RunResult>(Token, args ?? new RunArgs(), options.WithDefaults());

    /// <summary>Runs the command when its arguments are known.</summary>
    public static Output<RunResult> Invoke(RunInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<RunResult>(Token, args ?? new RunInvokeArgs(), options.WithDefaults());

    /// <summary>Runs the command when its arguments are known and the resources that it depends on exist.</summary>
    public static Output<RunResult> Invoke(RunInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<RunResult>(Token, args ?? new RunInvokeArgs(), options.WithDefaults());
}
