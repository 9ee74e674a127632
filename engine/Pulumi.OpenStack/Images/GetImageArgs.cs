namespace Pulumi.OpenStack.Images;

/// <summary>Arguments of <see cref="GetImage"/>, of plain values.</summary>
public sealed class GetImageArgs : InvokeArgs
{
    /// <summary>Whether to look for hidden images.</summary>
    [Input("hidden")]
    public bool? Hidden { get; set; }

    /// <summary>The status of the membership, for shared images.</summary>
    [Input("memberStatus")]
    public string? MemberStatus { get; set; }

    /// <summary>Whether to take the newest of several.</summary>
    [Input("mostRecent")]
    public bool? MostRecent { get; set; }

    /// <summary>The name.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>A pattern of names.</summary>
    [Input("nameRegex")]
    public string? NameRegex { get; set; }

    /// <summary>The project that owns it.</summary>
    [Input("owner")]
    public string? Owner { get; set; }

    [Input("properties")]
    private Dictionary<string, string>? _properties;

    /// <summary>Properties that it must have.</summary>
    public Dictionary<string, string> Properties { get => _properties ??= []; set => _properties = value; }

    /// <summary>The region.</summary>
    [Input("region")]
    public string? Region { get; set; }

    /// <summary>The largest size in bytes.</summary>
    [Input("sizeMax")]
    public int? SizeMax { get; set; }

    /// <summary>The smallest size in bytes.</summary>
    [Input("sizeMin")]
    public int? SizeMin { get; set; }

    /// <summary>How to sort several.</summary>
    [Input("sort")]
    public string? Sort { get; set; }

    /// <summary>A tag that it must have.</summary>
    [Input("tag")]
    public string? Tag { get; set; }

    [Input("tags")]
    private List<string>? _tags;

    /// <summary>Tags that it must have.</summary>
    public List<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>public, private, shared or community.</summary>
    [Input("visibility")]
    public string? Visibility { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetImageArgs Empty => new();
}
