using System.Diagnostics;

namespace TokenBudget.Cli.Scanning;

/// <summary>One run of <c>dotnet build</c>.</summary>
internal sealed class DotnetBuild
{
    // Set by the SDK that started us; a child would take them for its own and load the wrong version of MSBuild.
    private static readonly string[] InheritedVariables =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_CLI_CONTEXT_VERBOSE", "MSBUILDUSESERVER"];

    /// <summary>Absolute path of what is built.</summary>
    public required string Target { get; init; }

    /// <summary>Absolute path of the current folder of the build.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Build configuration; null for the default.</summary>
    public string? Configuration { get; init; }

    /// <summary>Global properties, as plain text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>Builds.</summary>
    /// <param name="onLine">Sees every line of output.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="UserErrorException">There is no <c>dotnet</c>.</exception>
    public async Task<BuildResult> RunAsync(Action<string> onLine, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = CreateStartInfo() };
        var problems = new BuildProblems();
        var gate = new Lock();
        void Receive(string? line)
        {
            if (line is null)
            {
                return;
            }

            lock (gate)
            {
                problems.Add(line);
                onLine(line);
            }
        }

        process.OutputDataReceived += (_, line) => Receive(line.Data);
        process.ErrorDataReceived += (_, line) => Receive(line.Data);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new UserErrorException($"'dotnet' could not be started: {exception.Message} Install the .NET SDK and put it on the path.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new BuildResult(process.ExitCode == 0, problems.Lines);
    }

    private ProcessStartInfo CreateStartInfo()
    {
        var start = new ProcessStartInfo(DotnetHost())
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in Arguments())
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in InheritedVariables)
        {
            start.Environment.Remove(variable);
        }

        // Problems are recognised by their words.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        return start;
    }

    private IEnumerable<string> Arguments()
    {
        yield return "build";
        yield return Target;
        yield return "-nologo";
        yield return "-tl:off";
        yield return "-verbosity:minimal";

        // Idle build nodes would hold our task assembly, so the tool could not be updated.
        yield return "-nodeReuse:false";
        if (Configuration is not null)
        {
            yield return "--configuration";
            yield return Configuration;
        }

        foreach (var property in Properties)
        {
            yield return $"-p:{property.Key}={MSBuildText.Escape(property.Value)}";
        }
    }

    /// <summary>The host that runs us, when that is <c>dotnet</c>; otherwise the one on the path.</summary>
    private static string DotnetHost()
    {
        var own = Environment.ProcessPath;
        return own is not null && Path.GetFileNameWithoutExtension(own).Equals("dotnet", StringComparison.OrdinalIgnoreCase) ? own : "dotnet";
    }
}
