namespace Pulumi.OpenStack;

/// <summary>Reads the variables by which OpenStack's clients are configured: https://docs.openstack.org/python-openstackclient.</summary>
internal static class Surroundings
{
    /// <summary>The first of the variables that is set; null where none is.</summary>
    public static Input<string>? Text(params string[] names) => Read(names) is { } value ? (Input<string>)value : null;

    /// <summary>The first of the variables that is set to a truth value; null where none is.</summary>
    public static Input<bool>? Flag(params string[] names) => bool.TryParse(Read(names), out var value) ? (Input<bool>)value : null;

#pragma warning disable RS0030 // This type owns these variables.
    private static string? Read(string[] names) =>
        names.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
#pragma warning restore RS0030
}
