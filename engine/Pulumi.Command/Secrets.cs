namespace Pulumi.Command;

/// <summary>Makes inputs secret that must never be shown.</summary>
internal static class Secrets
{
    private static readonly Input<bool> Secret = Output.CreateSecret(true);

    /// <summary>The input as a secret; null stays null.</summary>
    public static Input<T>? Mark<T>(Input<T>? value)
    {
        if (value is null)
            return null;

        return Output.Tuple(value, Secret).Apply(pair => pair.Item1);
    }
}
