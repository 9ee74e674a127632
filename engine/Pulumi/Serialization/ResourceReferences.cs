using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a reference to a resource into an object of the class that stands for its type, which then fetches the resource's state.
/// </summary>
internal static class ResourceReferences
{
    private static readonly ConcurrentDictionary<string, ConstructorInfo?> Constructors = new();

    /// <summary>The resource; one that knows only its URN if no loaded class stands for its type.</summary>
    public static Resource Resolve(string urn, string version)
    {
        var type = Urn.TypeOf(urn);
        var constructor = Constructors.GetOrAdd(type, FindConstructor);
        if (constructor is null)
            return new DependencyResource(urn);

        var arguments = new object?[constructor.GetParameters().Length];
        arguments[0] = Urn.NameOf(urn);
        ResourceOptions options = constructor.GetParameters()[^1].ParameterType == typeof(CustomResourceOptions)
            ? new CustomResourceOptions()
            : new ComponentResourceOptions();
        options.Urn = urn;
        options.Version = version.Length == 0 ? null : version;
        arguments[^1] = options;
        return (Resource)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static ConstructorInfo? FindConstructor(string type) => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => !assembly.IsDynamic)
        .SelectMany(LoadableTypes)
        .Where(candidate => candidate.IsAssignableTo(typeof(Resource)) && !candidate.IsAbstract)
        .Where(candidate => candidate.GetCustomAttribute<ResourceTypeAttribute>(inherit: false)?.Type == type)
        .SelectMany(candidate => candidate.GetConstructors())
        .FirstOrDefault(constructor => constructor.GetParameters() is [var name, .., var options]
            && name.ParameterType == typeof(string)
            && options.ParameterType.IsAssignableTo(typeof(ResourceOptions)));

    private static IEnumerable<Type> LoadableTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
