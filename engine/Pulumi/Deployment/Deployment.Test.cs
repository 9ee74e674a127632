using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class against mocks.</summary>
    /// <param name="mocks">What stands in for the engine and the providers.</param>
    /// <param name="options">What the program is told; by default it is a preview.</param>
    /// <returns>All resources that were made, the stack too.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        (await RunTestAsync(mocks, options, Programs.StackOf<TStack>)).Resources;

    /// <summary>Runs a stack class that a service provider makes against mocks.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        (await RunTestAsync(mocks, options, () => Programs.StackOf<TStack>(serviceProvider))).Resources;

    /// <summary>Runs a function that makes resources against mocks.</summary>
    /// <param name="testMocks">What stands in for the engine and the providers.</param>
    /// <param name="testOptions">What the program is told; by default it is a preview.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The resources that were made, without the stack, and the outputs.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources) =>
        TestFunctionAsync(testMocks, testOptions, createResources);

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestFunctionAsync(testMocks, testOptions, Programs.From(createResources));

    /// <summary>Runs an action that makes resources against mocks.</summary>
    /// <param name="testMocks">What stands in for the engine and the providers.</param>
    /// <param name="testOptions">What the program is told; by default it is a preview.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The resources that were made, without the stack.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        (await TestFunctionAsync(testMocks, testOptions, Programs.From(createResources))).Resources;

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        (await TestFunctionAsync(testMocks, testOptions, Programs.From(createResources))).Resources;

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestFunctionAsync(
        IMocks mocks, TestOptions? options, Func<Task<IDictionary<string, object?>>> program)
    {
        var (resources, stack) = await RunTestAsync(mocks, options, () => new Stack(program, options: null));
        var outputs = (await stack.Outputs.DataTask).Value;
        return ([.. resources.Where(resource => resource is not Pulumi.Stack)], outputs);
    }

    private static async Task<(ImmutableArray<Resource> Resources, Stack Stack)> RunTestAsync(
        IMocks mocks, TestOptions? options, Func<Stack> makeStack)
    {
        ArgumentNullException.ThrowIfNull(mocks);
        var environment = new ProgramEnvironment
        {
            Monitor = "",
            Engine = "",
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory,
            IsDryRun = options?.IsPreview ?? true,
            Config = ProgramEnvironment.ConfigOfProcess(),
        };
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, environment.Stack, environment.Project);
        var deployment = new Deployment(environment, monitor, engine);

        var exitCode = await deployment.RunAsync(makeStack);
        if (exitCode != 0 || engine.Errors.Count > 0)
            throw new RunException($"Program failed with exit code {exitCode}:\n{string.Join('\n', engine.Errors)}");
        return (monitor.Resources, deployment.Stack!);
    }
}
