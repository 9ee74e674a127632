using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks inside outputs, and makes unusual ones: for tests and tools. Programs use <c>Apply</c>.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is unknown although it has a value.</summary>
    public static Output<T> CreateUnknown<T>(T value) => CreateUnknown(() => Task.FromResult(value));

    /// <summary>An output that is unknown although it has a value.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new(CreateAsync());

        async Task<OutputData<T>> CreateAsync() => new([], await valueFactory(), IsKnown: false, IsSecret: false);
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await DataOf(output)).IsKnown;

    /// <summary>The value; the type's default if it is not known.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await DataOf(output)).Value;

    /// <summary>The resources that the value depends on.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) => (await DataOf(output)).Resources;

    /// <summary>The same output, which depends on one resource more.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(resource);
        return output.WithMarks(data => data with { Resources = data.Resources.Add(resource) });
    }

    private static Task<OutputData<T>> DataOf<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.DataTask;
    }
}
