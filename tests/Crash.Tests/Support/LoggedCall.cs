namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>What a provider was asked to do.</summary>
internal sealed record LoggedCall(string What, string Name, string Id);
