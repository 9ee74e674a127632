using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The running of a program: starts it, and gives it what it needs.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Ambient = new();

    private readonly DeploymentInstance _instance;
    private readonly string? _rootDirectory;

    private Deployment(ProgramEnvironment environment, IMonitor monitor, IEngine engine)
    {
        ProjectName = environment.Project;
        StackName = environment.Stack;
        OrganizationName = environment.Organization;
        IsDryRun = environment.IsDryRun;
        _rootDirectory = environment.RootDirectory;
        Config = environment.Config;
        Monitor = monitor;
        Logger = new(engine, environment.Config);
        Features = new(monitor, environment.DisableResourceReferences);
        Registrar = new(this);
        Invoker = new(this);
        _instance = new(this);
    }

    /// <summary>The deployment that this code runs in.</summary>
    public static DeploymentInstance Instance => Require()._instance;

    internal static Deployment? Current => Ambient.Value;

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal bool IsDryRun { get; }

    internal string RootDirectory => _rootDirectory
        ?? throw new InvalidOperationException("The engine did not say where the project's root directory is.");

    internal StackConfig Config { get; }

    internal IMonitor Monitor { get; }

    internal MonitorFeatures Features { get; }

    internal EngineLogger Logger { get; }

    internal TaskTracker Tasks { get; } = new();

    internal ResourceRegistrar Registrar { get; }

    internal FunctionInvoker Invoker { get; }

    /// <summary>The root of all resources, once it is there.</summary>
    [DisallowNull]
    internal Stack? Stack
    {
        get;
        set => field = field is null ? value : throw new InvalidOperationException("The deployment has a stack already.");
    }

    internal static Deployment Require() => Current
        ?? throw new InvalidOperationException("There is no running deployment: run the program by Deployment.RunAsync.");
}
