using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace GitOrigin.Stacks.Tests;

/// <summary>What the program declares, run against mocks.</summary>
internal sealed class Scene
{
    private readonly ConcurrentBag<ResourceTransformationArgs> _declared = [];
    private readonly IDictionary<string, object?> _outputs;

    private Scene(World world, IDictionary<string, object?> outputs, IEnumerable<ResourceTransformationArgs> declared)
    {
        World = world;
        _outputs = outputs;
        _declared = [.. declared];
    }

    public World World { get; }

    public IEnumerable<string> OutputNames => _outputs.Keys;

    /// <summary>The commands and copies that run on the server.</summary>
    public IEnumerable<string> RemoteNames => Names.Where(name => World.TypeOf(name).StartsWith("command:remote:", StringComparison.Ordinal));

    /// <summary>Those, and the commands of this machine that do something to the server: what must be done again on another server.</summary>
    public IEnumerable<string> NamesOnTheServer => [.. RemoteNames, "identity", "restored"];

    /// <summary>The names of all resources that a provider manages.</summary>
    public ImmutableSortedSet<string> Names =>
        [.. _declared.Where(item => item.Resource is CustomResource).Select(item => item.Resource.GetResourceName())];

    public static async Task<Scene> PlayAsync(Project project, ImmutableDictionary<string, string> values, bool isPreview, World? world = null)
    {
        world ??= new World();
        var declared = new ConcurrentBag<ResourceTransformationArgs>();
        IDictionary<string, object?>? outputs = null;
        var stack = new Provider(() => new RecordedStack(declared, async () => outputs = await OriginStack.DeclareAsync(values, project.Files)));
        await Deployment.TestWithServiceProviderAsync<RecordedStack>(
            world, stack, new() { ProjectName = "git-origin", StackName = "test", IsPreview = isPreview, RootDirectory = project.Root });
        return new(world, outputs!, declared);
    }

    public Resource Resource(string name) => Declared(name).Resource;

    public CustomResourceOptions Options(string name) => (CustomResourceOptions)Declared(name).Options;

    /// <summary>The names of the resources that one waits for by its own wish.</summary>
    public async Task<ImmutableSortedSet<string>> DependenciesOfAsync(string name)
    {
        var resources = await OutputUtilities.GetValueAsync(Options(name).DependsOn.ToOutput());
        return [.. resources.Select(resource => resource.GetResourceName())];
    }

    public Output<T> OutputOf<T>(string name) => _outputs[name] switch
    {
        Output<T> output => output,
        T value => Output.Create(value),
        var other => throw new InvalidCastException($"{name} is a {other?.GetType()}"),
    };

    public async Task<T> ValueAsync<T>(string name) => await OutputUtilities.GetValueAsync(OutputOf<T>(name));

    public object? Raw(string name) => _outputs[name];

    private ResourceTransformationArgs Declared(string name) =>
        _declared.Single(item => item.Resource.GetResourceName() == name && item.Resource is CustomResource);

    private sealed class Provider(Func<Stack> make) : IServiceProvider
    {
        public object GetService(Type serviceType) => make();
    }

    private sealed class RecordedStack : Stack
    {
        public RecordedStack(ConcurrentBag<ResourceTransformationArgs> declared, Func<Task<IDictionary<string, object?>>> program)
            : base(new() { ResourceTransformations = { args => Record(declared, args) } }) => RegisterOutputs(program());

        private static ResourceTransformationResult? Record(ConcurrentBag<ResourceTransformationArgs> declared, ResourceTransformationArgs args)
        {
            declared.Add(args);
            return null;
        }
    }
}
