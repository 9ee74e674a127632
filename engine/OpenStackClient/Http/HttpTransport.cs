using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.Retry;

namespace OpenStackClient.Http;

/// <summary>Sends requests, and again those that failed for a passing reason, after a while that grows.</summary>
internal sealed class HttpTransport : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<CloudRequest> RequestKey = new("request");

    private readonly HttpClient client;
    private readonly ResiliencePipeline<Answer> pipeline;

    /// <summary>Makes a transport.</summary>
    /// <param name="handler">What speaks HTTP; disposed with this.</param>
    /// <param name="maxRetries">How often a request is tried again.</param>
    /// <param name="time">The clock.</param>
    public HttpTransport(HttpMessageHandler handler, int maxRetries, TimeProvider time)
    {
        client = new HttpClient(handler) { Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("git-origin", null));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        pipeline = maxRetries == 0 ? ResiliencePipeline<Answer>.Empty : new ResiliencePipelineBuilder<Answer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = maxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    /// <summary>Sends a request.</summary>
    /// <exception cref="CloudException">It was refused, or there was no answer, at the last try too.</exception>
    public async Task<CloudResponse> SendAsync(CloudRequest request, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(RequestKey, request);
        try
        {
            var answer = await pipeline.ExecuteAsync(async inner => await OnceAsync(request, inner.CancellationToken).ConfigureAwait(false), context).ConfigureAwait(false);
            return answer.IsSuccess
                ? new CloudResponse(answer.Headers, Parse(request, answer))
                : throw new CloudException(request.ToString(), answer.Status, FaultText.Of(answer.Status, answer.Body));
        }
        catch (HttpRequestException e)
        {
            throw new CloudException(request.ToString(), null, $"{request.Address.Authority} cannot be reached: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new CloudException(request.ToString(), null, $"{request.Address.Authority} did not answer within {client.Timeout}", e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private async Task<Answer> OnceAsync(CloudRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address);
        if (request.Token is { } token)
            message.Headers.Add("X-Auth-Token", token);
        if (request.Microversion is { } version)
            message.Headers.Add("OpenStack-API-Version", version);
        if (request.Body is { } body)
            message.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var response = await client.SendAsync(message, cancellation).ConfigureAwait(false);
        var retryAfter = response.Headers.RetryAfter?.Delta;
        return new Answer(
            response.StatusCode,
            response.Headers,
            await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false),
            retryAfter > LongestPause ? LongestPause : retryAfter);
    }

    private static bool MayPass(RetryPredicateArguments<Answer> arguments)
    {
        var repeatable = arguments.Context.Properties.GetValue(RequestKey, null!).Repeatable;
        return arguments.Outcome switch
        {
            { Exception: HttpRequestException e } => repeatable || e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
            { Exception: TaskCanceledException { InnerException: TimeoutException } } => repeatable,
            { Result.Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable } => true,
            { Result.Status: HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => repeatable,
            _ => false,
        };
    }

    private static JsonObject Parse(CloudRequest request, Answer answer)
    {
        try
        {
            return answer.Body.Length == 0 ? [] : JsonNode.Parse(answer.Body) as JsonObject ?? [];
        }
        catch (JsonException e)
        {
            throw new CloudException(request.ToString(), answer.Status, "The answer is not JSON: is it a service of OpenStack?", e);
        }
    }

    private sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, string Body, TimeSpan? RetryAfter)
    {
        public bool IsSuccess => (int)Status is >= 200 and < 300;
    }
}
