using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>A compiled shape that can run in this process.</summary>
internal sealed class ShapeProgram
{
    private readonly MethodInfo _entryPoint;
    private readonly LoopbackRun _loopback;

    /// <summary>Emits and loads a compilation. All its runs share an address, because its static fields may keep a client.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public ShapeProgram(Compilation compilation, LoopbackServer server)
    {
        _loopback = server.StartRun();
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        image.Position = 0;
        _entryPoint = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image).EntryPoint!;
    }

    /// <summary>Runs the program once and returns what it sent.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> RunAsync(int seed)
    {
        await new ShapeRun(_loopback, seed).ExecuteAsync(() => _entryPoint.Invoke(null, _entryPoint.GetParameters().Length > 0 ? [Array.Empty<string>()] : []));
        return _loopback.Take();
    }
}
