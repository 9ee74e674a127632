namespace Pulumi.Tests.Support;

/// <summary>A component as a program would write one.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, params string[] servers)
        : base("demo:index:Group", name, options)
    {
        Servers = [.. servers.Select(server => new Server(server, new() { Name = server }, new() { Parent = this }))];
        First = Servers.Count > 0 ? Servers[0].Name : Output.Create("");
        RegisterOutputs();
    }

    public IReadOnlyList<Server> Servers { get; }

    [Output("first")]
    public Output<string> First { get; private set; }
}
