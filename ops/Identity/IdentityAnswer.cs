namespace GitOrigin.Ops.Identity;

/// <summary>What <c>ops identity</c> prints. Holds secrets.</summary>
/// <param name="HostKey">The server's private host key; null where none was saved.</param>
/// <param name="DeployKey">The private key of anon; null where none was saved.</param>
/// <param name="DeployKeyVersion">Which deploy key it is; null where none was saved.</param>
public sealed record IdentityAnswer(string? HostKey, string? DeployKey, int? DeployKeyVersion);
