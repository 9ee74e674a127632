namespace GitOrigin.Ops.Verify;

/// <summary>Something to try on the service, as one of its clients would.</summary>
/// <param name="Name">What should hold.</param>
/// <param name="TryAsync">Tries it: whether it holds (null: it cannot be tried), and what was seen.</param>
public sealed record Check(string Name, Func<CancellationToken, Task<(bool? Passed, string Detail)>> TryAsync);
