using System.Threading;
using Microsoft.CodeAnalysis;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Reads <c>[TokenBudget]</c> and <c>[TokenAllowance]</c>.</summary>
internal static class BudgetAttributes
{
    /// <summary>The nearest declaration of each limit: the method's, then its types', then the assembly's.</summary>
    public static (Budget? Input, Budget? Output, Budget? Cost, long? CallsPerDay) Read(ISymbol member, SourcePaths paths)
    {
        Budget? input = null, output = null, cost = null;
        long? calls = null;
        for (var symbol = member; symbol is not null; symbol = Outer(symbol))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (!IsOurs(attribute, "TokenBudgetAttribute"))
                {
                    continue;
                }

                input ??= Limit(attribute, "MaxInputTokens", BudgetKind.MaxInputTokens, paths);
                output ??= Limit(attribute, "MaxOutputTokens", BudgetKind.MaxOutputTokens, paths);
                cost ??= Limit(attribute, "MaxCostUsd", BudgetKind.MaxCostUsd, paths);
                calls ??= Number(attribute, "CallsPerDay") is { } perDay ? (long)perDay : null;
            }
        }

        return (input, output, cost, calls);
    }

    /// <summary>The limits that <c>[TokenBudget]</c> on the member itself declares: a contract for one execution of it with everything that it calls.</summary>
    public static (Budget? Input, Budget? Output, Budget? Cost) ReadContract(ISymbol member, SourcePaths paths)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (IsOurs(attribute, "TokenBudgetAttribute"))
            {
                return (
                    Limit(attribute, "MaxInputTokens", BudgetKind.MaxInputTokens, paths),
                    Limit(attribute, "MaxOutputTokens", BudgetKind.MaxOutputTokens, paths),
                    Limit(attribute, "MaxCostUsd", BudgetKind.MaxCostUsd, paths));
            }
        }

        return default;
    }

    /// <summary>True when <c>[TokenBudget]</c> stands on the member itself.</summary>
    public static bool HasContract(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (IsOurs(attribute, "TokenBudgetAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when an assembly may have our attributes: it references the assembly that declares them.</summary>
    public static bool IsUsedBy(IAssemblySymbol? assembly)
    {
        foreach (var module in assembly?.Modules ?? [])
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == "TokenBudget.Annotations")
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The allowance that the assembly declares; null when it declares none.</summary>
    public static (AllowanceFacts Facts, Location? Location)? ReadAllowance(IAssemblySymbol assembly, SourcePaths paths)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (!IsOurs(attribute, "TokenAllowanceAttribute"))
            {
                continue;
            }

            var tokens = Number(attribute, "TokensPerEngineerPerYear") is { } t ? (long?)t : null;
            var usd = Number(attribute, "UsdPerEngineerPerYear");
            if (tokens is not null || usd is not null)
            {
                var engineers = Number(attribute, "Engineers") is { } e and >= 1 ? (int)Math.Min(e, int.MaxValue) : 1;
                var location = attribute.ApplicationSyntaxReference?.GetSyntax(CancellationToken.None).GetLocation();
                return (new AllowanceFacts(engineers, tokens, usd, paths.Describe(location)), location);
            }
        }

        return null;
    }

    private static ISymbol? Outer(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => property,
        _ when symbol.ContainingType is { } type => type,
        _ => symbol.ContainingSymbol is INamespaceSymbol ? symbol.ContainingAssembly : symbol.ContainingSymbol,
    };

    private static bool IsOurs(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && string.Equals(type.Name, name, StringComparison.Ordinal)
        && type.ContainingNamespace is { Name: "TokenBudget", ContainingNamespace.IsGlobalNamespace: true };

    private static Budget? Limit(AttributeData attribute, string name, BudgetKind kind, SourcePaths paths) =>
        Number(attribute, name) is { } value
            ? new Budget(kind, value, paths.Describe(attribute.ApplicationSyntaxReference?.GetSyntax(CancellationToken.None).GetLocation()), attribute.ApplicationSyntaxReference)
            : null;

    /// <summary>A named argument; negative values and fractions beyond decimal's range limit nothing.</summary>
    private static decimal? Number(AttributeData attribute, string name)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == name)
            {
                return pair.Value.Value switch
                {
                    int value and >= 0 => value,
                    long value and >= 0 => value,
                    double value and >= 0 and < 1e15 => (decimal)value,
                    _ => null,
                };
            }
        }

        return null;
    }
}
