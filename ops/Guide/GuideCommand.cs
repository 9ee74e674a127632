using System.CommandLine;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Guide;

/// <summary><c>ops guide</c>: says how to use the service that these outputs describe.</summary>
public static class GuideCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var stack = new Option<string>("--stack") { Description = "The stack's name", Required = true };
        var command = new Command("guide", "Says how to clone and push; reads the stack's outputs (JSON) from standard input") { stack };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            await Console.Out.WriteAsync(CloneGuide.Render(outputs, parsed.GetRequiredValue(stack)));
            return 0;
        });
        return command;
    }
}
