namespace Pulumi.OpenStack;

/// <summary>Makes inputs secret that must never be shown.</summary>
internal static class Secrets
{
    /// <summary>The input as a secret; null stays null.</summary>
    public static Input<T>? Mark<T>(Input<T>? value) => value is null ? null : (Input<T>)Output.CreateSecret(value.ToOutput());
}
