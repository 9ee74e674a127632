namespace Pulumi.OpenStack.Images;

/// <summary>Arguments of <see cref="GetImage"/>, which may come from resources.</summary>
public sealed class GetImageInvokeArgs : InvokeArgs
{
    /// <summary>Whether to look for hidden images.</summary>
    [Input("hidden")]
    public Input<bool>? Hidden { get; set; }

    /// <summary>The status of the membership, for shared images.</summary>
    [Input("memberStatus")]
    public Input<string>? MemberStatus { get; set; }

    /// <summary>Whether to take the newest of several.</summary>
    [Input("mostRecent")]
    public Input<bool>? MostRecent { get; set; }

    /// <summary>The name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>A pattern of names.</summary>
    [Input("nameRegex")]
    public Input<string>? NameRegex { get; set; }

    /// <summary>The project that owns it.</summary>
    [Input("owner")]
    public Input<string>? Owner { get; set; }

    [Input("properties")]
    private InputMap<string>? _properties;

    /// <summary>Properties that it must have.</summary>
    public InputMap<string> Properties { get => _properties ??= []; set => _properties = value; }

    /// <summary>The region.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The largest size in bytes.</summary>
    [Input("sizeMax")]
    public Input<int>? SizeMax { get; set; }

    /// <summary>The smallest size in bytes.</summary>
    [Input("sizeMin")]
    public Input<int>? SizeMin { get; set; }

    /// <summary>How to sort several.</summary>
    [Input("sort")]
    public Input<string>? Sort { get; set; }

    /// <summary>A tag that it must have.</summary>
    [Input("tag")]
    public Input<string>? Tag { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags that it must have.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>public, private, shared or community.</summary>
    [Input("visibility")]
    public Input<string>? Visibility { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetImageInvokeArgs Empty => new();
}
