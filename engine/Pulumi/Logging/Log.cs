using Pulumirpc;

namespace Pulumi;

/// <summary>Tells the user something by way of the engine. Messages arrive in the order they were given.</summary>
public static class Log
{
    /// <summary>Logs what is shown only on request.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource that it is about; the stack if none is given.</param>
    /// <param name="streamId">A number that is the same for the parts of one message.</param>
    /// <param name="ephemeral">Whether it is only a status, not for the record.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Require().Logger.Log(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <inheritdoc cref="Debug"/>
    /// <summary>Logs what is good to know.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Require().Logger.Log(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <inheritdoc cref="Debug"/>
    /// <summary>Logs that something may be wrong.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Require().Logger.Log(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <inheritdoc cref="Debug"/>
    /// <summary>Logs that something is wrong. The program goes on, but the deployment fails.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Require().Logger.Log(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>Logs an exception with its stack trace as an error.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource that it is about; the stack if none is given.</param>
    /// <param name="streamId">A number that is the same for the parts of one message.</param>
    /// <param name="ephemeral">Whether it is only a status, not for the record.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Error(exception.ToString(), resource, streamId, ephemeral);
    }
}
