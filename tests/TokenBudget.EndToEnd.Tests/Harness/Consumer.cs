using TokenBudget.Reporting;
using TokenBudget.Reporting.Json;

namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>A folder with projects that use the package, as a user would make them.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly PackageFixture _package;

    public Consumer(PackageFixture package, string name = "consumer")
    {
        _package = package;
        Root = Path.Combine(package.Root, Guid.NewGuid().ToString("n"), name);
        Directory.CreateDirectory(Root);

        // Nothing above this folder may reach in.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        Write("nuget.config", $"""<configuration><packageSources><add key="tokenbudget-local" value="{package.Feed}" /></packageSources></configuration>""");
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
    }

    public string Root { get; }

    /// <summary>Absolute path of a file in the folder.</summary>
    public string PathOf(string path) => Path.Combine(Root, path);

    public string Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>Writes a project that calls the OpenAI SDK and has the package.</summary>
    public void WriteProject(string name, string targetFrameworks = "net10.0", string more = "", bool withPackage = true) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{targetFrameworks}</TargetFrameworks>
            <TargetFramework Condition="!$(TargetFrameworks.Contains(';'))">$(TargetFrameworks)</TargetFramework>
            <TargetFrameworks Condition="!$(TargetFrameworks.Contains(';'))"></TargetFrameworks>
            <LangVersion>latest</LangVersion>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="OpenAI" Version="2.15.0" />
            {(withPackage ? $"""<PackageReference Include="TokenBudget" Version="{PackageFixture.Version}" />""" : "")}
          </ItemGroup>
          {more}
        </Project>
        """);

    public DotnetResult Run(params IEnumerable<string> arguments) => Dotnet.Run(Root, _package.Packages, arguments);

    /// <summary>Builds a project without servers that would keep our assemblies open.</summary>
    public DotnetResult Build(string project, params IEnumerable<string> arguments) =>
        Run(["build", project, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-v:minimal", .. arguments]);

    public DotnetResult Scan(params IEnumerable<string> arguments) => Run([Places.ToolAssembly, "scan", .. arguments]);

    public Report ReadReport(string path) => ReportJson.Read(File.ReadAllText(PathOf(path)));

    /// <summary>When the compiler last wrote the assembly: it always does when it runs.</summary>
    public DateTime CompiledAt(string project, string targetFramework = "net10.0") =>
        File.GetLastWriteTimeUtc(PathOf($"{project}/obj/Debug/{targetFramework}/{project}.dll"));

    /// <summary>Everything of ours that lies in the folder, relative to it.</summary>
    public IReadOnlyList<string> OurFiles() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file).Contains(".tokenbudget", StringComparison.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
