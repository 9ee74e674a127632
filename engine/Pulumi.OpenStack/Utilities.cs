namespace Pulumi.OpenStack;

/// <summary>What every part of the package needs.</summary>
internal static class Utilities
{
    /// <summary>The version of the official package that this one stands in for.</summary>
    public const string Version = "5.5.1";

    /// <summary>The options with this package's version.</summary>
    public static InvokeOptions WithDefaults(this InvokeOptions? options)
    {
        options ??= new InvokeOptions();
        options.Version ??= Version;
        return options;
    }

    /// <inheritdoc cref="WithDefaults(InvokeOptions?)"/>
    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions? options)
    {
        options ??= new InvokeOutputOptions();
        options.Version ??= Version;
        return options;
    }
}
