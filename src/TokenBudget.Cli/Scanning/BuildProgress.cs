using System.Globalization;
using Spectre.Console;
using TokenBudget.Cli.Output;

namespace TokenBudget.Cli.Scanning;

/// <summary>Shows how far a build is: on a screen a line that moves, otherwise one line per build.</summary>
internal static class BuildProgress
{
    // Minimal verbosity prints "  Name -> path of the assembly" for every project that is done.
    private const string Arrow = " -> ";

    public static async Task<BuildResult> RunAsync(Terminal terminal, string name, Func<Action<string>, Task<BuildResult>> build)
    {
        if (!terminal.IsErrorInteractive)
        {
            terminal.Error.WriteLine($"Building {name} …");
            return await build(static _ => { });
        }

        return await terminal.ErrorConsole.Status().StartAsync(Title(name, 0, ""), status =>
        {
            var done = 0;
            return build(line =>
            {
                var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
                if (arrow > 0)
                {
                    done++;
                    status.Status(Title(name, done, line[..arrow].Trim()));
                }
            });
        });
    }

    private static string Title(string name, int done, string last) => Markup.Escape(done == 0
        ? $"Building {name} …"
        : string.Create(CultureInfo.InvariantCulture, $"Building {name} … {done} done, last {last}"));
}
