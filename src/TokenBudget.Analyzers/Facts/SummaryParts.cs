using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Collects what the bounds of one summary name: the parameters of its method, what its object keeps, and the sources of requests among them.</summary>
/// <param name="method">The method.</param>
/// <param name="kept">What its object may keep.</param>
internal sealed class SummaryParts(IMethodSymbol method, KeptParameters kept)
{
    private readonly SortedSet<string> _unknowns = new(StringComparer.Ordinal);
    private readonly List<SourceFacts> _sources = [];

    /// <summary>What the object keeps that was met so far; ordinals behind those of the method's parameters are indexes into it.</summary>
    public IReadOnlyList<KeptFacts> Kept => kept.Met;

    /// <summary>Sources that were met so far, in the order of their indexes.</summary>
    public IReadOnlyList<SourceFacts> Sources => _sources;

    /// <summary>In the bounds only what a caller hands in has a name: all else is nothing from below and without limit from above.</summary>
    public BoundFacts Bound(Measure measure)
    {
        Note(measure.Least);
        Note(measure.Most);
        return new BoundFacts(
            measure.Least.Substitute(name => IsGiven(name) ? null : CostExpression.Zero),
            measure.Expression.Substitute(name => SourceNames.Parse(name) is { } given ? CostExpression.Unknown(DisplayName(given.Source, given.Kind)) : null),
            measure.Most.Substitute(name => IsGiven(name) ? null : Measure.Nothing));
    }

    /// <summary>The index of a source; null when a caller does not know all its parameters.</summary>
    public int? IndexOf(SourceFacts source)
    {
        if (!IsKnown(source))
        {
            return null;
        }

        source = source with { Client = OrdinalOf(source.Client), Options = OrdinalOf(source.Options), Model = OrdinalOf(source.Model), MaxOutput = OrdinalOf(source.MaxOutput) };
        var index = _sources.IndexOf(source);
        if (index < 0)
        {
            index = _sources.Count;
            _sources.Add(source);
        }

        return index;
    }

    /// <summary>What the bounds name.</summary>
    /// <param name="names">How readable expressions name it.</param>
    public IReadOnlyList<ParameterFacts> Parameters(IReadOnlyCollection<(string Given, string Name)> names)
    {
        var parameters = new List<ParameterFacts>();
        foreach (var unknown in _unknowns)
        {
            var isNamed = false;
            foreach (var (given, name) in names)
            {
                if (given == Givens.InValues(unknown))
                {
                    isNamed = true;
                    parameters.Add(Parameter(unknown, name));
                }
            }

            if (!isNamed)
            {
                parameters.Add(Parameter(unknown, name: null));
            }
        }

        return parameters;
    }

    private void Note(CostExpression expression) => _unknowns.UnionWith(expression.Unknowns.Where(IsGiven));

    private bool IsGiven(string name) =>
        Givens.Parse(name) is { } given ? Find(given.Ordinal) is not null : SourceNames.Parse(name) is { } other && IsKnown(other.Source);

    private bool IsKnown(SourceFacts source) => source.Ordinals.All(ordinal => Find(ordinal) is not null);

    /// <summary>The parameter that an ordinal in a name means; null when callers do not know it.</summary>
    private IParameterSymbol? Find(int ordinal) => ordinal < method.Parameters.Length ? method.Parameters[ordinal] : kept.Find(ordinal);

    private int? OrdinalOf(int? ordinal) => ordinal is { } some && some >= method.Parameters.Length ? method.Parameters.Length + kept.IndexOf(some) : ordinal;

    private ParameterFacts Parameter(string unknown, string? name)
    {
        if (SourceNames.Parse(unknown) is { } of)
        {
            return new ParameterFacts(unknown, name ?? DisplayName(of.Source, of.Kind), IndexOf(of.Source)!.Value, of.Kind);
        }

        var (kind, ordinal) = Givens.Parse(unknown)!.Value;
        var parameter = Find(ordinal)!;
        var facts = new ParameterFacts(unknown, name ?? DisplayName(parameter.Name, kind), OrdinalOf(ordinal)!.Value, kind);
        if (kind is ParameterKind.Count or ParameterKind.Number)
        {
            return facts;
        }

        // The length of a collection is not that of its elements.
        var declared = DeclaredBounds.Of(parameter, parameter.Name);
        return facts with { MaxTokens = declared.MaxTokens, MaxBytes = kind is ParameterKind.Text or ParameterKind.Whole ? declared.MaxBytes : null };
    }

    private static string DisplayName(string parameter, ParameterKind kind) => kind switch
    {
        ParameterKind.Text or ParameterKind.Whole => $"tokens({parameter})",
        ParameterKind.Element or ParameterKind.WholeElement => $"tokens({parameter}[])",
        ParameterKind.Count => $"|{parameter}|",
        _ => parameter,
    };

    private string DisplayName(SourceFacts source, ParameterKind kind)
    {
        var nearest = (source.MaxOutput ?? source.Options ?? source.Client ?? source.Model) is { } ordinal && Find(ordinal) is { } parameter ? parameter.Name : "model";
        return kind switch
        {
            ParameterKind.Cap => $"cap({nearest})",
            ParameterKind.Added => $"tokens({nearest})",
            _ => $"rounds({nearest})",
        };
    }
}
