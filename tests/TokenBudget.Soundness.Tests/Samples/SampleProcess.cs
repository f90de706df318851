using System.Diagnostics;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Samples;

/// <summary>Runs the built program of a sample.</summary>
internal static class SampleProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs <c>--once COMMAND</c> against an address of its own and returns what it sent.</summary>
    /// <exception cref="InvalidOperationException">The program failed; the message holds what it printed.</exception>
    public static async Task<IReadOnlyList<RecordedRequest>> RunAsync(LoopbackServer server, string sample, string command)
    {
        var run = server.StartRun();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { SampleFolder.Program(sample), "--once", command, "--endpoint", run.Endpoint.ToString(), "--key", "test-key" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        using var limit = new CancellationTokenSource(s_patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{sample} --once {command} did not end within {s_patience.TotalSeconds} seconds.");
        }

        return process.ExitCode == 0
            ? run.Take()
            : throw new InvalidOperationException($"{sample} --once {command} ended with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
