using System.Reflection;

namespace Pulumi;

/// <summary>Brings the forms in which a program can be given to one.</summary>
internal static class Programs
{
    public static Func<Task<IDictionary<string, object?>>> From(Action action) => () =>
    {
        action();
        return Task.FromResult<IDictionary<string, object?>>(NoOutputs());
    };

    public static Func<Task<IDictionary<string, object?>>> From(Func<IDictionary<string, object?>> func) => () => Task.FromResult(func());

    public static Func<Task<IDictionary<string, object?>>> From(Func<Task> func) => async () =>
    {
        await func();
        return NoOutputs();
    };

    /// <summary>A stack class whose constructor is the program.</summary>
    public static Stack StackOf<TStack>() where TStack : Stack, new()
    {
        // Not new(): that would wrap the program's own exceptions.
        const BindingFlags constructor = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions;
        return WithOutputs((TStack)Activator.CreateInstance(typeof(TStack), constructor, binder: null, args: null, culture: null)!);
    }

    /// <summary>A stack class that a service provider makes.</summary>
    public static Stack StackOf<TStack>(IServiceProvider serviceProvider) where TStack : Stack => WithOutputs(
        serviceProvider.GetService(typeof(TStack)) as TStack
        ?? throw new InvalidOperationException($"The service provider has no service of type {typeof(TStack).FullName}."));

    private static Stack WithOutputs(Stack stack)
    {
        stack.RegisterPropertyOutputs();
        return stack;
    }

    private static Dictionary<string, object?> NoOutputs() => [];
}
