using Pulumi;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>Settings that may be left out.</summary>
internal static class Optional
{
    /// <summary>The setting as an input; none where it is left out, which is not the same as an input of null.</summary>
    public static Input<string>? Input(string? value) => value is null ? null : (Input<string>)value;
}
