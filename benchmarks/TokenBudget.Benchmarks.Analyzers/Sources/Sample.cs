using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers.Sources;

/// <summary>A sample project of this repository as a compilation.</summary>
internal static class Sample
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private const string WebUsings = """
        global using System.Net.Http.Json; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Reads and compiles the C# files of a folder.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static CSharpCompilation Compile(string folder)
    {
        var isWeb = Directory.GetFiles(folder, "*.csproj").Any(static project => File.ReadAllText(project).Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal));
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsMade(Path.GetRelativePath(folder, file)))
            .Order(StringComparer.Ordinal)
            .Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings + (isWeb ? WebUsings : ""), path: Path.Combine(folder, "Usings.g.cs")));
        var compilation = CSharpCompilation.Create(
            Path.GetFileName(folder),
            trees,
            [.. SdkReferences.Everything, .. isWeb ? AspNetCore() : []],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable).WithSpecificDiagnosticOptions([new("OPENAI001", ReportDiagnostic.Suppress)]));

        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidOperationException($"{folder} does not compile:\n" + string.Join('\n', errors.Take(10)));
    }

    private static bool IsMade(string path) => path.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    /// <summary>ASP.NET Core stands beside the framework that this process runs on.</summary>
    private static IEnumerable<MetadataReference> AspNetCore()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var web = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(framework))!, "Microsoft.AspNetCore.App", Path.GetFileName(framework));
        return Directory.EnumerateFiles(web, "*.dll").Select(static file => MetadataReference.CreateFromFile(file));
    }
}
