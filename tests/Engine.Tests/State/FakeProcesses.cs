using EmbeddedEngine.State;

namespace EmbeddedEngine.Tests.State;

/// <summary>Processes that are there until a test says that they are gone.</summary>
internal sealed class FakeProcesses(int id) : IProcessTable
{
    public HashSet<string> Gone { get; } = [];

    public int CurrentId => id;

    public string? CurrentIdentity => $"boot/space/{id}";

    public bool IsGone(int id, string? identity) => identity is not null && Gone.Contains(identity);
}
