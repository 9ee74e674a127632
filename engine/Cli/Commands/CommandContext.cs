using System.CommandLine;
using EmbeddedEngine.Cli.Display;
using Spectre.Console;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>What a command works with: its parsed line, and the world as the global flags make it.</summary>
internal sealed class CommandContext(CliHost host, ParseResult parsed)
{
    private IAnsiConsole? console;

    /// <summary>The world.</summary>
    public CliHost Host => host;

    /// <summary>Standard output.</summary>
    public TextWriter Out => host.Out;

    /// <summary>The folder to work in: <c>--cwd</c>, else where the CLI was started.</summary>
    public string Directory
    {
        get
        {
            var directory = GlobalOptions.CwdOf(parsed) is { } cwd ? Path.GetFullPath(cwd, host.WorkingDirectory) : host.WorkingDirectory;
            return System.IO.Directory.Exists(directory) ? directory : throw CliException.Usage($"--cwd: there is no directory {directory}");
        }
    }

    /// <summary>Whether somebody sits at a terminal who can be asked.</summary>
    public bool Interactive => host is { InIsTerminal: true, OutIsTerminal: true }
        && !GlobalOptions.NonInteractiveOf(parsed) && !host.Environment.IsContinuousIntegration;

    /// <summary>Whether output is coloured.</summary>
    public bool Colors => GlobalOptions.ColorOf(parsed) switch
    {
        ColorMode.Always => true,
        ColorMode.Auto => host.OutIsTerminal && !host.Environment.NoColor,
        _ => false,
    };

    /// <summary>Whether output may be drawn over: by somebody who can see it, and wants colours and not a log.</summary>
    public bool Redraws => Interactive && Colors;

    /// <summary>The terminal.</summary>
    public IAnsiConsole Console => console ??= host.Console();

    /// <summary>An option's value.</summary>
    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>An argument's value.</summary>
    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Whether an option stands on the line.</summary>
    public bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>A writer of styled lines to standard output.</summary>
    public StyledWriter Styled() => new(host.Out, Colors);
}
