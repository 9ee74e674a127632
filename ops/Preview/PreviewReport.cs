namespace GitOrigin.Ops.Preview;

/// <summary>A preview, as a comment tells it.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Digest">What it answered; null where it did not get so far.</param>
/// <param name="Failed">Whether it failed.</param>
/// <param name="Log">What it said on its standard error; without secrets.</param>
public sealed record PreviewReport(string Stack, PreviewDigest? Digest, bool Failed, string Log);
