using System.Threading;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Names of methods of other projects that have a <c>[TokenBudget]</c> in sight, for looking at names before anything is bound.</summary>
internal static class ContractNames
{
    /// <summary>Only assemblies that have our attributes in metadata are looked into: those that define <c>TOKEN_BUDGET_ATTRIBUTES</c>, and other projects as editors show them.</summary>
    public static IReadOnlyCollection<string> In(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (BudgetAttributes.IsUsedBy(assembly))
            {
                Collect(assembly.GlobalNamespace, names, cancellation);
            }
        }

        return names;
    }

    private static void Collect(INamespaceOrTypeSymbol owner, HashSet<string> names, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var member in owner.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner:
                    Collect(inner, names, cancellation);
                    break;
                case IMethodSymbol method when BudgetAttributes.HasContract(method):
                    names.Add(method.Name);
                    break;
            }
        }
    }
}
