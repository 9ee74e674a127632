namespace Pulumi.OpenStack.Identity;

/// <summary>Arguments of <see cref="GetAuthScope"/>, of plain values.</summary>
public sealed class GetAuthScopeArgs : InvokeArgs
{
    /// <summary>A name for the look-up.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>The region.</summary>
    [Input("region")]
    public string? Region { get; set; }

    /// <summary>Whether to give the token too.</summary>
    [Input("setTokenId")]
    public bool? SetTokenId { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetAuthScopeArgs Empty => new();
}
