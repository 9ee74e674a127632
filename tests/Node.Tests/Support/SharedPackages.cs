using EmbeddedEngine.Node.Tests.Support;

[assembly: AssemblyFixture(typeof(NodePackages))]
