using System.Text;
using Spectre.Console;

namespace TokenBudget.Cli.Output;

/// <summary>A stream that is not a terminal: a file, a pipe, a test.</summary>
internal sealed class PlainOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    public bool IsTerminal => false;

    public int Width => width;

    public int Height => int.MaxValue;

    // The writer has its encoding already.
    public void SetEncoding(Encoding encoding)
    {
    }
}
