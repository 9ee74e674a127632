namespace GitOrigin.Infra.Backup;

/// <summary>A bucket of an S3-compatible store.</summary>
/// <param name="Endpoint">The store's URL.</param>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Prefix">What all names begin with, without slashes at its ends; may be empty.</param>
/// <param name="AccessKey">The id of the access key.</param>
/// <param name="Secret">The secret access key.</param>
public sealed record S3Access(string Endpoint, string Region, string Bucket, string Prefix, string AccessKey, string Secret)
{
    /// <summary>Names no secret.</summary>
    public override string ToString() => $"{Bucket}/{Prefix} at {Endpoint}";
}
