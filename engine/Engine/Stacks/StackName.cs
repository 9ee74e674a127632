namespace EmbeddedEngine.Stacks;

/// <summary>Which stack: the project's and the stack's names, each <c>[A-Za-z0-9_.-]{1,100}</c>.</summary>
public sealed record StackName(string Project, string Stack)
{
    /// <summary>The organisation of every stack in a file backend.</summary>
    public const string Organization = "organization";

    /// <summary>The full form, <c>organization/PROJECT/STACK</c>.</summary>
    public override string ToString() => $"{Organization}/{Project}/{Stack}";
}
