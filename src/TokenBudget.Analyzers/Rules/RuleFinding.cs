using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules;

/// <summary>What a rule found, before it becomes a diagnostic or a fact.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Location">Where.</param>
/// <param name="Arguments">What the message is made of.</param>
/// <param name="Properties">Figures for the code fix.</param>
internal sealed record RuleFinding(
    DiagnosticDescriptor Descriptor, Location Location, object[] Arguments, ImmutableDictionary<string, string?>? Properties = null)
{
    /// <summary>Severity where nothing configures one for the rule's id.</summary>
    public DiagnosticSeverity Severity { get; init; } = Descriptor.DefaultSeverity;

    /// <summary>Places beside <see cref="Location"/> that belong to it; null when there are none.</summary>
    public IReadOnlyList<Location>? AdditionalLocations { get; init; }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, Severity, AdditionalLocations, Properties, Arguments);
}
