namespace GitOrigin.Ops;

/// <summary>A failure, said in one line that names what to do; holds no secret.</summary>
public class OpsException(string message) : Exception(message);
