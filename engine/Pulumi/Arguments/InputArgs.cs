using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Arguments: a class whose fields and properties marked with <see cref="InputAttribute"/> go on the wire.</summary>
public abstract class InputArgs
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> MembersOfTypes = new();

    /// <summary>The marked values by their names on the wire, null ones too.</summary>
    internal virtual ImmutableDictionary<string, object?> ToDictionary()
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in MembersOfTypes.GetOrAdd(GetType(), MembersOf))
        {
            var value = member.Get(this);
            if (value is null && member.Input.IsRequired)
                throw new ArgumentNullException(member.Input.Name, $"[Input] {member.FullName} is required but was not given.");
            values.Add(member.Input.Name, member.Input.Json && value is not null ? new JsonInput(value) : value);
        }
        return values.ToImmutable();
    }

    private static ImmutableArray<Member> MembersOf(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var members = ImmutableArray.CreateBuilder<Member>();
        for (var current = type; current is not null && current != typeof(InputArgs); current = current.BaseType)
        {
            foreach (var field in current.GetFields(own))
                if (field.GetCustomAttribute<InputAttribute>() is { } input && IsNew(input))
                    members.Add(new(input, $"{type.Name}.{field.Name}", field.GetValue));
            foreach (var property in current.GetProperties(own))
                if (property.GetCustomAttribute<InputAttribute>() is { } input && IsNew(input))
                    members.Add(new(input, $"{type.Name}.{property.Name}", property.GetValue));
        }
        return members.ToImmutable();

        // A derived class may override a property of its base.
        bool IsNew(InputAttribute input) => members.All(known => known.Input.Name != input.Name);
    }

    private sealed record Member(InputAttribute Input, string FullName, Func<object, object?> Get);
}
