using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Finds the constructors with which other projects make objects that keep something, and which argument goes where.</summary>
/// <param name="session">What the compilation shares.</param>
internal sealed class ConstructorFactory(CompilationSession session)
{
    /// <summary>Constructors call each other no deeper than this.</summary>
    private const int MaxDepth = 8;

    /// <param name="summaries">The summaries that name what objects keep.</param>
    public IReadOnlyList<ConstructorFacts> ToFacts(IEnumerable<SummaryFacts?> summaries)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var summary in summaries)
        {
            foreach (var kept in summary?.Kept ?? [])
            {
                wanted.Add(kept.Constructor);
            }
        }

        var constructors = new List<ConstructorFacts>();
        foreach (var type in wanted.Count == 0 ? [] : session.Symbols.Implementations.OwnTypes)
        {
            foreach (var constructor in type.InstanceConstructors)
            {
                if (SummaryFactory.IsVisible(constructor) && Passes(constructor, wanted) is { Count: > 0 } passes)
                {
                    constructors.Add(new ConstructorFacts(CallSiteFactory.MethodId(constructor)) { Passes = passes, Untouched = Untouched(constructor) });
                }
            }
        }

        return constructors;
    }

    private IReadOnlyList<int> Untouched(IMethodSymbol constructor) =>
        session.Symbols.KeptBy(constructor.ContainingType, level: 1) is { } kept && SymbolEqualityComparer.Default.Equals(kept.Constructor, constructor) ? kept.Untouched : [];

    private List<PassedFacts> Passes(IMethodSymbol constructor, HashSet<string> wanted)
    {
        var passes = new List<PassedFacts>();
        var arguments = new int?[constructor.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = i;
        }

        var at = constructor;
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            var id = CallSiteFactory.MethodId(at);
            for (var i = 0; wanted.Contains(id) && i < arguments.Length; i++)
            {
                if (arguments[i] is { } argument)
                {
                    passes.Add(new PassedFacts(id, i, argument));
                }
            }

            if (Next(at, arguments) is not { } next)
            {
                break;
            }

            (at, arguments) = next;
        }

        return passes;
    }

    /// <summary>The constructor that one calls before its own body, and what of the first arguments it gets unchanged; null when it calls none that can be seen.</summary>
    private (IMethodSymbol Constructor, int?[] Arguments)? Next(IMethodSymbol constructor, int?[] arguments)
    {
        if (!session.Symbols.IsOwn(constructor) || constructor.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        var (call, list) = reference.GetSyntax() switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } => ((SyntaxNode)initializer, initializer.ArgumentList),
            TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax inherited, ..] } => (inherited, inherited.ArgumentList),
            _ => default,
        };
        if (call is null || (session.Symbols.SymbolAt(call, CancellationToken.None) as IMethodSymbol)?.OriginalDefinition is not { } next)
        {
            return null;
        }

        var passed = new int?[next.Parameters.Length];
        for (var i = 0; i < list!.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            var ordinal = argument.NameColon is { Name.Identifier.ValueText: var name } ? next.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Ordinal : i;
            if (ordinal < passed.Length && argument.RefKindKeyword.RawKind == 0 && session.Symbols.SymbolAt(argument.Expression, CancellationToken.None) is IParameterSymbol own
                && SymbolEqualityComparer.Default.Equals(own.ContainingSymbol, constructor) && !next.Parameters[ordinal.Value].IsParams)
            {
                passed[ordinal.Value] = arguments[own.Ordinal];
            }
        }

        return (next, passed);
    }
}
