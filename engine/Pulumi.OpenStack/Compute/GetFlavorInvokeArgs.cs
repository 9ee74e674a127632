namespace Pulumi.OpenStack.Compute;

/// <summary>Arguments of <see cref="GetFlavor"/>, which may come from resources.</summary>
public sealed class GetFlavorInvokeArgs : InvokeArgs
{
    /// <summary>The description.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>The size of the disk in GiB.</summary>
    [Input("disk")]
    public Input<int>? Disk { get; set; }

    /// <summary>The id.</summary>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <summary>Whether it is public.</summary>
    [Input("isPublic")]
    public Input<bool>? IsPublic { get; set; }

    /// <summary>The smallest disk in GiB.</summary>
    [Input("minDisk")]
    public Input<int>? MinDisk { get; set; }

    /// <summary>The smallest memory in MiB.</summary>
    [Input("minRam")]
    public Input<int>? MinRam { get; set; }

    /// <summary>The name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The memory in MiB.</summary>
    [Input("ram")]
    public Input<int>? Ram { get; set; }

    /// <summary>The region.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The swap in MiB.</summary>
    [Input("swap")]
    public Input<int>? Swap { get; set; }

    /// <summary>The number of processors.</summary>
    [Input("vcpus")]
    public Input<int>? Vcpus { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetFlavorInvokeArgs Empty => new();
}
