namespace Pulumi;

/// <summary>Refuses, by name, what the API has and this implementation has not: silence would change what gets deployed.</summary>
internal static class UnsupportedOptions
{
    public static void Refuse(Resource resource, ResourceOptions options, RegisterPackageRequest? package)
    {
        if (options.ResourceTransforms.Count > 0)
            throw Unsupported(nameof(options.ResourceTransforms), " Use ResourceTransformations, which run in the program.");
        if (!options.Hooks.IsEmpty)
            throw Unsupported(nameof(options.Hooks), "");
        Refuse(package);

        NotSupportedException Unsupported(string option, string advice) =>
            new($"Resource '{resource.LogicalName}': the option '{option}' is not supported by the embedded Pulumi SDK.{advice}");
    }

    public static void Refuse(RegisterPackageRequest? package)
    {
        if (package is not null)
            throw new NotSupportedException(
                $"Package '{package.Name}' is parameterised, which is not supported by the embedded Pulumi SDK.");
    }
}
