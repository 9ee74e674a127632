namespace GitOrigin.Ops.Preview;

/// <summary>How a resource is named to people.</summary>
/// <param name="Type">Its type, without the file that it is declared in: <c>command:remote:Command</c>.</param>
/// <param name="Name">Its name in the program.</param>
public sealed record ResourceName(string Type, string Name)
{
    /// <summary>Reads a URN: <c>urn:pulumi:STACK::PROJECT::PARENTS$TYPE::NAME</c>.</summary>
    public static ResourceName Of(string urn)
    {
        ArgumentNullException.ThrowIfNull(urn);
        return urn.Split("::", 4) is [_, _, var types, var name] ? new ResourceName(Short(types[(types.LastIndexOf('$') + 1)..]), name) : new ResourceName("", urn);
    }

    private static string Short(string type) =>
        type.Split(':') is [var package, var module, var name] && module.Split('/') is [var folder, _] ? $"{package}:{folder}:{name}" : type;
}
