using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Turns deserialised values into values of a program's types. A value of the wrong shape is not an error:
/// providers are not always true to their schema, and a program may never look at it.
/// </summary>
internal static class Converter
{
    /// <summary>The value as the type; the type's default, and a warning, if that cannot be.</summary>
    /// <param name="type">The type to convert to.</param>
    /// <param name="value">What <see cref="Deserializer"/> gave.</param>
    /// <param name="path">Where it stands, for the warning.</param>
    /// <param name="warn">Takes the warning.</param>
    public static object? Convert(Type type, object? value, string path, Action<string> warn)
    {
        if (TryConvert(type, value, path, out var result) is not { } problem)
            return result;
        warn(problem);
        return DefaultOf(type);
    }

    /// <summary>What a property has that the engine gave no value for.</summary>
    public static object? DefaultOf(Type type) => GenericDefinition(type) == typeof(ImmutableArray<>)
        ? type.GetField(nameof(ImmutableArray<object>.Empty))!.GetValue(null)
        : type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>Null if the value could be converted, else what is wrong.</summary>
    private static string? TryConvert(Type type, object? value, string path, out object? result)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            result = null;
            return value is null ? null : TryConvert(underlying, value, path, out result);
        }

        if (type == typeof(JsonElement))
        {
            result = JsonSerializer.SerializeToElement(value);
            return null;
        }

        if (value is null)
        {
            result = DefaultOf(type);
            return null;
        }

        result = value;
        if (type.IsInstanceOfType(value) && GenericDefinition(type) is null)
            return null;
        if (type == typeof(int) && value is double number)
            return TryConvertInteger(number, path, out result);
        if (type.IsEnum && value is double constant)
        {
            result = Enum.ToObject(type, (int)constant);
            return null;
        }
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
            return TryConvertEnumType(type, value, path, out result);
        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
            return TryConvertOutputType(type, value, path, out result);
        var definition = GenericDefinition(type);
        if (definition == typeof(Union<,>))
            return TryConvertUnion(type, value, path, out result);
        if (definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?> items)
            return TryConvertArray(type.GetGenericArguments()[0], items, path, out result);
        if (definition == typeof(ImmutableDictionary<,>) && value is ImmutableDictionary<string, object?> entries
            && type.GetGenericArguments()[0] == typeof(string))
            return TryConvertDictionary(type.GetGenericArguments()[1], entries, path, out result);
        return WrongShape(type, value, path);
    }

    private static string? TryConvertInteger(double number, string path, out object? result)
    {
        result = null;
        if (number != Math.Truncate(number) || number is < int.MinValue or > int.MaxValue)
            return $"Expected a whole number for {path}, but got another."; // Which one may be a secret.
        result = (int)number;
        return null;
    }

    private static string? TryConvertEnumType(Type type, object value, string path, out object? result)
    {
        const BindingFlags any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var constructor = type.GetConstructor(any, [value.GetType()]);
        result = constructor?.Invoke(BindingFlags.DoNotWrapExceptions, null, [value], null);
        return constructor is null ? WrongShape(type, value, path) : null;
    }

    private static string? TryConvertOutputType(Type type, object value, string path, out object? result)
    {
        result = null;
        if (value is not ImmutableDictionary<string, object?> entries)
            return WrongShape(type, value, path);
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        if (constructor is null)
            return $"{type.FullName} has no constructor with the [OutputConstructor] attribute, for {path}.";

        var parameters = constructor.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var name = parameters[i].GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameters[i].Name!;
            if (TryConvert(parameters[i].ParameterType, entries.GetValueOrDefault(name), $"{path}.{name}", out arguments[i]) is { } problem)
                return problem;
        }
        result = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        return null;
    }

    private static string? TryConvertUnion(Type type, object value, string path, out object? result)
    {
        result = null;
        var types = type.GetGenericArguments();
        for (var i = 0; i < types.Length; i++)
        {
            if (TryConvert(types[i], value, path, out var inner) is not null)
                continue;
            result = type.GetMethod($"FromT{i}")!.Invoke(null, [inner]);
            return null;
        }
        return WrongShape(type, value, path);
    }

    private static string? TryConvertArray(Type itemType, ImmutableArray<object?> items, string path, out object? result)
    {
        result = null;
        var converted = Array.CreateInstance(itemType, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (TryConvert(itemType, items[i], $"{path}[{i}]", out var item) is { } problem)
                return problem;
            converted.SetValue(item, i);
        }
        result = InvokeGeneric(nameof(ToImmutableArray), itemType, converted);
        return null;
    }

    private static string? TryConvertDictionary(
        Type valueType, ImmutableDictionary<string, object?> entries, string path, out object? result)
    {
        result = null;
        var converted = new Dictionary<string, object?>(entries.Count);
        foreach (var (key, entry) in entries)
        {
            if (TryConvert(valueType, entry, $"{path}.{key}", out var value) is { } problem)
                return problem;
            converted.Add(key, value);
        }
        result = InvokeGeneric(nameof(ToImmutableDictionary), valueType, converted);
        return null;
    }

    private static ImmutableArray<T> ToImmutableArray<T>(T[] items) => ImmutableArray.Create(items);

    private static ImmutableDictionary<string, T> ToImmutableDictionary<T>(Dictionary<string, object?> entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => (T)entry.Value!);

    private static object? InvokeGeneric(string method, Type type, IEnumerable argument) =>
        typeof(Converter).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [argument]);

    private static Type? GenericDefinition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : null;

    private static string WrongShape(Type type, object value, string path) =>
        $"Expected {type.FullName} for {path}, but got {value.GetType().FullName}.";
}
