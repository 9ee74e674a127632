namespace GitOrigin.Ops.Outputs;

/// <summary>What a repository is seeded from; one of the three is set.</summary>
/// <param name="Url">A URL that the server fetches from.</param>
/// <param name="Bundle">A git bundle, relative to the project's root or absolute.</param>
/// <param name="Path">A repository on this machine, likewise.</param>
public sealed record SeedSource(string? Url = null, string? Bundle = null, string? Path = null);
