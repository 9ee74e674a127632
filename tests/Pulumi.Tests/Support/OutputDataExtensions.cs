namespace Pulumi.Tests.Support;

/// <summary>Looks inside outputs.</summary>
internal static class OutputDataExtensions
{
    public static Task<OutputData<T>> DataAsync<T>(this Output<T> output) => output.DataTask.WaitAsync(TimeSpan.FromSeconds(30));

    public static Task<OutputData<T>> DataAsync<T>(this Input<T> input) => input.ToOutput().DataAsync();
}
