using System.Reflection;

namespace Pulumi;

/// <summary>Tells the user why the program failed.</summary>
internal sealed class FailureReporter(EngineLogger logger)
{
    public async Task ReportAsync(IEnumerable<Exception> failures)
    {
        foreach (var failure in failures)
        {
            switch (failure)
            {
                case LogException:
                    throw failure;
                case RunException:
                    logger.Error(failure.Message);
                    break;
                case ResourceException resourceFailure:
                    logger.Error(resourceFailure.HideStack ? failure.Message : failure.ToString(), resourceFailure.Resource);
                    break;
                default:
                    logger.Error(
                        $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{failure}");
                    break;
            }
        }
        await logger.FlushAsync();
    }
}
