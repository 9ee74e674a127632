namespace Pulumi.OpenStack.Compute;

/// <summary>Arguments of <see cref="GetFlavor"/>, of plain values.</summary>
public sealed class GetFlavorArgs : InvokeArgs
{
    /// <summary>The description.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <summary>The size of the disk in GiB.</summary>
    [Input("disk")]
    public int? Disk { get; set; }

    /// <summary>The id.</summary>
    [Input("flavorId")]
    public string? FlavorId { get; set; }

    /// <summary>Whether it is public.</summary>
    [Input("isPublic")]
    public bool? IsPublic { get; set; }

    /// <summary>The smallest disk in GiB.</summary>
    [Input("minDisk")]
    public int? MinDisk { get; set; }

    /// <summary>The smallest memory in MiB.</summary>
    [Input("minRam")]
    public int? MinRam { get; set; }

    /// <summary>The name.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>The memory in MiB.</summary>
    [Input("ram")]
    public int? Ram { get; set; }

    /// <summary>The region.</summary>
    [Input("region")]
    public string? Region { get; set; }

    /// <summary>The swap in MiB.</summary>
    [Input("swap")]
    public int? Swap { get; set; }

    /// <summary>The number of processors.</summary>
    [Input("vcpus")]
    public int? Vcpus { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetFlavorArgs Empty => new();
}
