using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Testing.References;

namespace TokenBudget.Testing;

/// <summary>The references of a project that calls an LLM. Each is created once per process and shared. Thread-safe.</summary>
public static class SdkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyOpenAI = new(() => PackageAssemblies.WithDependencies("OpenAI"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAnthropic = new(() => PackageAssemblies.WithDependencies("Anthropic"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyExtensionsAI =
        new(() => PackageAssemblies.WithDependencies("Microsoft.Extensions.AI.Abstractions"));

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAnnotations = new(() => PackageAssemblies.WithDependencies("TokenBudget.Annotations"));

    /// <summary>.NET itself, without any LLM SDK.</summary>
    public static ImmutableArray<MetadataReference> Framework => FrameworkReferences.All;

    /// <summary>The package <c>OpenAI</c> and what it needs beyond the framework.</summary>
    public static ImmutableArray<MetadataReference> OpenAI => LazyOpenAI.Value;

    /// <summary>The package <c>Anthropic</c> and what it needs beyond the framework.</summary>
    public static ImmutableArray<MetadataReference> Anthropic => LazyAnthropic.Value;

    /// <summary>The package <c>Microsoft.Extensions.AI.Abstractions</c> and what it needs beyond the framework.</summary>
    public static ImmutableArray<MetadataReference> ExtensionsAI => LazyExtensionsAI.Value;

    /// <summary><c>TokenBudget.Annotations</c>.</summary>
    public static ImmutableArray<MetadataReference> Annotations => LazyAnnotations.Value;

    /// <summary>Everything above and all stubs, each assembly once.</summary>
    public static ImmutableArray<MetadataReference> Everything =>
        [.. Framework.Concat(OpenAI).Concat(Anthropic).Concat(ExtensionsAI).Concat(Annotations).Concat(Stub.All.SelectMany(name => StubAssemblies.Get(name))).Distinct()];
}
