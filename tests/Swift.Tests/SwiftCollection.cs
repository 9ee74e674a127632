namespace GitOrigin.Ops.Tests;

/// <summary>The tests that share one Swift.</summary>
[CollectionDefinition(Name)]
public sealed class SwiftCollection : ICollectionFixture<Swift>
{
    public const string Name = "swift";
}
