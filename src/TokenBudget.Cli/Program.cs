using System.Text;
using TokenBudget.Cli;
using TokenBudget.Cli.Output;

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (!Console.IsOutputRedirected)
{
    Console.OutputEncoding = utf8;
}

// Redirected text is UTF-8 with LF on every system, so it can be compared and parsed.
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};

var terminal = new Terminal(
    input,
    output,
    error,
    isOutputInteractive: !Console.IsOutputRedirected,
    isErrorInteractive: !Console.IsErrorRedirected);
return await TokenBudgetTool.RunAsync(args, terminal, cancellation.Token);
