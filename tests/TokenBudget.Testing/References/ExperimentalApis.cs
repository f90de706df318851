using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Testing.References;

/// <summary>The SDKs mark parts of their surface as experimental, which is a compile error until it is suppressed; users do suppress it.</summary>
internal static class ExperimentalApis
{
    public static ImmutableDictionary<string, ReportDiagnostic> Allowed { get; } = new[]
    {
        "OPENAI001", "OPENAI002", "SCME0001", "SCME0002", "MEAI001", "AOAI001",
    }.ToImmutableDictionary(id => id, _ => ReportDiagnostic.Suppress);
}
