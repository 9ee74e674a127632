using Pulumirpc;

namespace Pulumi;

/// <summary>Turns what a provider refused into an error.</summary>
internal static class InvokeFailures
{
    public static void ThrowIfAny(string token, IReadOnlyCollection<CheckFailure> failures)
    {
        if (failures.Count == 0)
            return;
        var reasons = failures.Select(failure => failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})");
        throw new InvokeException($"Call of '{token}' failed: {string.Join(", ", reasons)}");
    }
}
