using System.Collections.Immutable;

namespace TokenBudget.Testing;

/// <summary>The SDK assemblies of which this project holds a stub: the same assembly, type and member names and signatures, without behaviour.</summary>
public static class Stub
{
    /// <summary><c>AzureOpenAIClient</c>, whose factories name a deployment instead of a model.</summary>
    public const string AzureOpenAI = "Azure.AI.OpenAI";

    /// <summary>The pipeline, structured output and dependency injection of Microsoft.Extensions.AI.</summary>
    public const string ExtensionsAI = "Microsoft.Extensions.AI";

    /// <summary>The adapters from OpenAI clients to the interfaces of Microsoft.Extensions.AI.</summary>
    public const string ExtensionsAIOpenAI = "Microsoft.Extensions.AI.OpenAI";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [AzureOpenAI, ExtensionsAI, ExtensionsAIOpenAI];
}
