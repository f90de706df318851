using System.Reflection;

namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>Where the build left what the tests start.</summary>
internal static class Places
{
    /// <summary>Build configuration of the repository.</summary>
    public static string Configuration { get; } = Find("Configuration");

    /// <summary>The system that the SDK is made for: <c>linux-x64</c>, <c>win-x64</c>.</summary>
    public static string SdkRuntimeIdentifier { get; } = Find("SdkRuntimeIdentifier");

    /// <summary>The project that packs TokenBudget.</summary>
    public static string PackProject { get; } = Find("PackProject");

    /// <summary>The project that packs the vocabularies of Llama 3 and Gemma 3.</summary>
    public static string OptionalPackProject { get; } = Find("OptionalPackProject");

    /// <summary>The project of the command line tool.</summary>
    public static string ToolProject { get; } = Find("ToolProject");

    /// <summary>The project that packs the tokenizers.</summary>
    public static string TokenizersProject { get; } = Find("TokenizersProject");

    /// <summary>The assembly of the command line tool.</summary>
    public static string ToolAssembly { get; } = Find("ToolAssembly");

    private static string Find(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
