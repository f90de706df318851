using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing;

/// <summary>The analyzers that the package ships.</summary>
public static class ShippedAnalyzers
{
    /// <summary>New instances of every analyzer in <c>TokenBudget.Analyzers</c>, found by reflection, in the order of their names.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. Assembly.Load("TokenBudget.Analyzers").GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
