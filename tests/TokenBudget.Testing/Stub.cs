using System.Collections.Immutable;

namespace TokenBudget.Testing;

/// <summary>The assemblies of SDKs, and of what is used around them, of which this project holds a stub: the same assembly, type and member names and signatures, without behaviour.</summary>
public static class Stub
{
    /// <summary><c>AzureOpenAIClient</c>, whose factories name a deployment instead of a model.</summary>
    public const string AzureOpenAI = "Azure.AI.OpenAI";

    /// <summary>The pipeline, structured output and dependency injection of Microsoft.Extensions.AI.</summary>
    public const string ExtensionsAI = "Microsoft.Extensions.AI";

    /// <summary>The adapters from OpenAI clients to the interfaces of Microsoft.Extensions.AI.</summary>
    public const string ExtensionsAIOpenAI = "Microsoft.Extensions.AI.OpenAI";

    /// <summary>The chat completion service of Semantic Kernel, its history and its settings.</summary>
    public const string SemanticKernel = "Microsoft.SemanticKernel.Abstractions";

    /// <summary>The settings of Semantic Kernel for OpenAI.</summary>
    public const string SemanticKernelOpenAI = "Microsoft.SemanticKernel.Connectors.OpenAI";

    /// <summary>The settings of Semantic Kernel for Mistral.</summary>
    public const string SemanticKernelMistral = "Microsoft.SemanticKernel.Connectors.MistralAI";

    /// <summary>Resilience pipelines, with retries and without.</summary>
    public const string PollyCore = "Polly.Core";

    /// <summary>The older retry policies.</summary>
    public const string Polly = "Polly";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
        [AzureOpenAI, ExtensionsAI, ExtensionsAIOpenAI, SemanticKernel, SemanticKernelOpenAI, SemanticKernelMistral, PollyCore, Polly];
}
