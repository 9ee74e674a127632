using System.Text.Json.Serialization;

namespace GitOrigin.Infra.Settings;

/// <summary>What a new repository is filled with. Branches and tags are taken, nothing else.</summary>
[JsonDerivedType(typeof(UrlSeed), "url")]
[JsonDerivedType(typeof(BundleSeed), "bundle")]
[JsonDerivedType(typeof(PathSeed), "path")]
public abstract record Seed;

/// <summary>A repository that the server fetches from.</summary>
/// <param name="Url">An https, http, ssh, git or file URL, without a password.</param>
public sealed record UrlSeed(string Url) : Seed;

/// <summary>A git bundle.</summary>
/// <param name="Path">The file, relative to the project's root or absolute.</param>
public sealed record BundleSeed(string Path) : Seed;

/// <summary>A repository on the machine that runs Pulumi.</summary>
/// <param name="Path">Its folder, relative to the project's root or absolute.</param>
public sealed record PathSeed(string Path) : Seed;
