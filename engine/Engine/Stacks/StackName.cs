using System.Text.RegularExpressions;

namespace EmbeddedEngine.Stacks;

/// <summary>Which stack: the project's and the stack's names, each <c>[A-Za-z0-9_.-]{1,100}</c>.</summary>
public sealed partial record StackName(string Project, string Stack)
{
    /// <summary>The organisation of every stack in a file backend.</summary>
    public const string Organization = "organization";

    /// <summary>The full form, <c>organization/PROJECT/STACK</c>.</summary>
    public override string ToString() => $"{Organization}/{Project}/{Stack}";

    /// <summary>Whether a text can be the name of a project or a stack.</summary>
    public static bool IsValid(string name) => Name().IsMatch(name) && name is not ("." or "..");

    /// <summary>Reads a reference to a stack: <c>STACK</c>, <c>organization/STACK</c> or <c>organization/PROJECT/STACK</c>.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="project">The project, where the reference names none.</param>
    /// <exception cref="StackFileException">It is not of one of these forms.</exception>
    public static StackName Parse(string text, string project)
    {
        var name = text.Split('/') switch
        {
            [var stack] => new StackName(project, stack),
            [Organization, var stack] => new StackName(project, stack),
            [Organization, var other, var stack] => new StackName(other, stack),
            { Length: 2 or 3 } and [var other, ..] => throw new StackFileException(
                $"'{text}': a file backend has no organisation '{other}', only '{Organization}'."),
            _ => throw new StackFileException($"'{text}' names no stack: write STACK or {Organization}/PROJECT/STACK."),
        };
        return IsValid(name.Stack) && IsValid(name.Project)
            ? name
            : throw new StackFileException($"'{text}' is not the name of a stack: up to 100 letters, digits, '-', '_' and '.'.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
