namespace Pulumi;

/// <summary>An error of the program that its user can mend: only the message is shown.</summary>
public class RunException : Exception
{
    /// <summary>An error with a message for the user.</summary>
    public RunException(string message) : base(message) { }

    /// <summary>An error with a message for the user, and its cause.</summary>
    public RunException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The error that stack properties marked as outputs are not of type <see cref="Output{T}"/>.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Output(s) {Quoted(outputAttributeNames)} have an incorrect type. "
            + "Properties with the [Output] attribute must be of type Output<T>.");

    internal static RunException OutputsAreMissing(IEnumerable<string> names) =>
        new($"Output(s) {Quoted(names)} have no value. Properties with the [Output] attribute must be set in the Stack's constructor.");

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
