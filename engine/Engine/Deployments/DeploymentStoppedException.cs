namespace EmbeddedEngine.Deployments;

/// <summary>The deployment takes no more work: it failed, was cancelled, or is past the program's end. What led to it has been reported.</summary>
internal sealed class DeploymentStoppedException(string message) : Exception(message);
