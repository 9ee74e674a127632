using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using GitOrigin.Ops.Outputs;
using Polly;
using Polly.Retry;

namespace GitOrigin.Ops.Backup.Targets;

/// <summary>A bucket of an S3-compatible store, with the keys of the settings and nothing of this machine's AWS configuration.</summary>
public sealed class S3Target : IBackupTarget
{
    private const long PartSize = 64L << 20;
    private const int Attempts = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private readonly AmazonS3Client client;
    private readonly S3Access access;
    private readonly string prefix;
    private readonly ResiliencePipeline retry;

    /// <summary>A target; connects when it is first used.</summary>
    /// <param name="access">The bucket.</param>
    /// <param name="folder">What names begin with behind <see cref="S3Access.Prefix"/>.</param>
    /// <param name="time">The clock that pauses go by.</param>
    public S3Target(S3Access access, string folder, TimeProvider time)
    {
        this.access = access;
        prefix = access.Prefix.Length == 0 ? folder : $"{access.Prefix}/{folder}";
        client = new AmazonS3Client(new BasicAWSCredentials(access.AccessKey, access.Secret), new AmazonS3Config
        {
            ServiceURL = access.Endpoint,
            AuthenticationRegion = access.Region,
            ForcePathStyle = true,
            IgnoreConfiguredEndpointUrls = true,

            // Stores other than AWS's own know no checksums at the end of a request.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = Attempts,
        });
        retry = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Attempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is IOException),
            })
            .Build();
    }

    /// <inheritdoc />
    public string Name => $"bucket {access.Bucket} at {access.Endpoint}, {prefix}";

    /// <inheritdoc />
    public Task<IReadOnlyList<TargetFile>> ListAsync(string folder, CancellationToken cancellation) => TryAsync(async () =>
    {
        var files = new List<TargetFile>();
        var start = Key(folder) + "/";
        var request = new ListObjectsV2Request { BucketName = access.Bucket, Prefix = start };
        ListObjectsV2Response answer;
        do
        {
            answer = await client.ListObjectsV2Async(request, cancellation);
            files.AddRange((answer.S3Objects ?? []).Select(file =>
                new TargetFile(file.Key[start.Length..], file.Size ?? 0, (file.LastModified ?? DateTime.MinValue).ToUniversalTime())));
            request.ContinuationToken = answer.NextContinuationToken;
        }
        while (answer.IsTruncated == true);

        return (IReadOnlyList<TargetFile>)files;
    });

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation) => TryAsync<Stream?>(async () =>
    {
        try
        {
            return await retry.ExecuteAsync(
                async token => await ScratchCopy.FillAsync(async file =>
                {
                    using var answer = await client.GetObjectAsync(access.Bucket, Key(path), token);
                    await answer.ResponseStream.CopyToAsync(file, token);
                    if (file.Length != answer.ContentLength)
                    {
                        throw new IOException("the answer was cut off");
                    }
                }),
                cancellation);
        }
        catch (AmazonS3Exception fault) when (fault is { StatusCode: HttpStatusCode.NotFound } && fault.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    });

    /// <inheritdoc />
    public Task WriteAsync(string path, string file, bool overwrite, CancellationToken cancellation) => TryAsync(async () =>
    {
        if (!overwrite && await ExistsAsync(path, cancellation))
        {
            throw AlreadyThere(path);
        }

        if (new FileInfo(file).Length > PartSize)
        {
            await WriteInPartsAsync(Key(path), file, cancellation);
            return true;
        }

        try
        {
            await PutAsync(path, file, overwrite ? null : "*", cancellation);
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            throw AlreadyThere(path);
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.NotImplemented && !overwrite)
        {
            // Such as OpenStack Swift. That there was no such file a moment ago has to do.
            await PutAsync(path, file, null, cancellation);
        }

        return true;
    });

    /// <inheritdoc />
    public Task DeleteAsync(string path, CancellationToken cancellation) => TryAsync(async () =>
    {
        await client.DeleteObjectAsync(access.Bucket, Key(path), cancellation);
        return true;
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PutAsync(string path, string file, string? unless, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        await client.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = access.Bucket,
                Key = Key(path),
                InputStream = content,
                AutoCloseStream = false,
                UseChunkEncoding = false,
                IfNoneMatch = unless,
            },
            cancellation);
    }

    private async Task WriteInPartsAsync(string key, string file, CancellationToken cancellation)
    {
        var upload = await client.InitiateMultipartUploadAsync(access.Bucket, key, cancellation);
        try
        {
            var parts = new List<PartETag>();
            var length = new FileInfo(file).Length;
            for (long position = 0; position < length; position += PartSize)
            {
                var number = parts.Count + 1;
                var part = await client.UploadPartAsync(
                    new UploadPartRequest
                    {
                        BucketName = access.Bucket,
                        Key = key,
                        UploadId = upload.UploadId,
                        PartNumber = number,
                        PartSize = Math.Min(PartSize, length - position),
                        FilePath = file,
                        FilePosition = position,
                        UseChunkEncoding = false,
                    },
                    cancellation);
                parts.Add(new PartETag(number, part.ETag));
            }

            await client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = access.Bucket, Key = key, UploadId = upload.UploadId, PartETags = parts },
                cancellation);
        }
        catch
        {
            await AbortAsync(key, upload.UploadId);
            throw;
        }
    }

    private async Task AbortAsync(string key, string upload)
    {
        try
        {
            await client.AbortMultipartUploadAsync(access.Bucket, key, upload, CancellationToken.None);
        }
        catch (AmazonServiceException)
        {
            // What ended the upload is what is told.
        }
    }

    private async Task<bool> ExistsAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await client.GetObjectMetadataAsync(access.Bucket, Key(path), cancellation);
            return true;
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private OpsException AlreadyThere(string path) => new($"{path} is in {Name} already: another backup wrote it; run this again");

    private string Key(string path) => $"{prefix}/{path}";

    private async Task<T> TryAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (AmazonServiceException fault) when (fault.ErrorCode == "NoSuchBucket")
        {
            throw new OpsException($"{Name}: there is no such bucket: make it, or set another in backup.s3");
        }
        catch (AmazonServiceException fault) when (fault.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        {
            throw new OpsException($"{Name} refuses ({fault.ErrorCode}): see accessKey and secret in backup.s3, and what that key may do");
        }
        catch (AmazonServiceException fault) when (fault.StatusCode is HttpStatusCode.InsufficientStorage or HttpStatusCode.RequestEntityTooLarge
            || fault.ErrorCode is "QuotaExceeded" or "EntityTooLarge")
        {
            throw new OpsException($"{Name} is full ({fault.ErrorCode}): make room there, or let fewer generations be kept, and run this again");
        }
        catch (AmazonServiceException fault) when (fault.StatusCode != 0)
        {
            throw new OpsException($"{Name} answers {(int)fault.StatusCode} {fault.ErrorCode}: {fault.Message}");
        }
        catch (Exception fault) when (fault is AmazonClientException or HttpRequestException or IOException or TimeoutException)
        {
            throw new OpsException($"{Name} cannot be reached ({fault.GetBaseException().Message}): is the endpoint right, and does the network let this machine there?");
        }
    }
}
