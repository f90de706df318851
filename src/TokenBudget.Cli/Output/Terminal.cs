using Spectre.Console;

namespace TokenBudget.Cli.Output;

/// <summary>Where a command reads and writes. Results go to the output, everything else to the error stream.</summary>
public sealed class Terminal
{
    // Redirected tables are as wide as their content: a reader or a program wraps them, not we.
    private const int RedirectedWidth = 4_000;

    /// <summary>Makes a terminal of streams.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="isOutputInteractive">True when a person reads the output on a screen: colours, tables that fit.</param>
    /// <param name="isErrorInteractive">True when a person sees the error stream on a screen: progress.</param>
    public Terminal(TextReader input, TextWriter output, TextWriter error, bool isOutputInteractive, bool isErrorInteractive)
    {
        Input = input;
        Output = output;
        Error = error;
        OutputConsole = CreateConsole(output, isOutputInteractive);
        ErrorConsole = CreateConsole(error, isErrorInteractive);
        IsErrorInteractive = isErrorInteractive;
    }

    /// <summary>Standard input.</summary>
    public TextReader Input { get; }

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Tables for the output.</summary>
    internal IAnsiConsole OutputConsole { get; }

    /// <summary>Progress for the error stream.</summary>
    internal IAnsiConsole ErrorConsole { get; }

    /// <summary>True when progress may move on the screen.</summary>
    internal bool IsErrorInteractive { get; }

    /// <summary>Says what is wrong.</summary>
    internal void WriteError(string message) => Error.WriteLine("tokenbudget: " + message);

    private static IAnsiConsole CreateConsole(TextWriter writer, bool isInteractive)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = isInteractive ? new AnsiConsoleOutput(writer) : new PlainOutput(writer, RedirectedWidth),
        });
        if (!isInteractive)
        {
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }
}
