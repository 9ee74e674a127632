using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>Help with an example of the command at its end.</summary>
internal sealed class ExampleHelp(HelpAction help) : SynchronousCommandLineAction
{
    private const string ShortName = "-h";

    /// <summary>Adds the examples to the help of a command line, which is asked for as the official CLI's is.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Aliases.Clear();
        option.Aliases.Add(ShortName);
        option.Action = new ExampleHelp((HelpAction)option.Action!);
    }

    /// <summary>Who asks for help need not have written the rest of the line.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (Examples.Of(parseResult.CommandResult) is { } example)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("Example:");
            parseResult.InvocationConfiguration.Output.WriteLine($"  {example}");
            parseResult.InvocationConfiguration.Output.WriteLine();
        }

        return code;
    }
}
