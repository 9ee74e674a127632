namespace Pulumi.OpenStack.Identity;

/// <summary>Arguments of <see cref="GetAuthScope"/>, which may come from resources.</summary>
public sealed class GetAuthScopeInvokeArgs : InvokeArgs
{
    /// <summary>A name for the look-up.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>The region.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Whether to give the token too.</summary>
    [Input("setTokenId")]
    public Input<bool>? SetTokenId { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetAuthScopeInvokeArgs Empty => new();
}
