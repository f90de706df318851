using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using TokenBudget.Soundness.Tests.Loopback;
using TokenBudget.Soundness.Tests.Shapes;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Compiled programs that can run in this process, as often as wanted, until they are disposed.</summary>
internal sealed class ProgramImage : IDisposable
{
    private static readonly LoopbackRun s_nowhere = new(new Uri("http://127.0.0.1/"));

    private readonly AssemblyLoadContext _context = new("generated", isCollectible: true);
    private readonly Assembly _assembly;

    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public ProgramImage(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        image.Position = 0;
        _assembly = _context.LoadFromStream(image);
    }

    /// <summary>Runs a program once.</summary>
    /// <exception cref="TimeoutException">It sends or computes without end.</exception>
    public async Task<ShapeRun> RunAsync(GeneratedProgram program, int seed)
    {
        var main = _assembly.GetType(program.Name + ".Program", throwOnError: true)!.GetMethod("Main")!.CreateDelegate<Func<Task>>();
        var run = new ShapeRun(s_nowhere, seed) { IsAnsweredHere = true };
        await run.ExecuteAsync(() =>
        {
            try
            {
                main().GetAwaiter().GetResult();
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
            {
                // The entry point ended by an exception, which its scope noted.
            }
        });
        return run;
    }

    public void Dispose() => _context.Unload();
}
