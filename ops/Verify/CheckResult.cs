namespace GitOrigin.Ops.Verify;

/// <summary>How a check ended.</summary>
/// <param name="Name">What was tried, as a sentence that should hold: <c>anon cannot push to gaiaxpy</c>.</param>
/// <param name="Passed">Whether it holds; null when it could not be tried.</param>
/// <param name="Detail">What was seen, in one line.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record CheckResult(string Name, bool? Passed, string Detail, double Seconds);
