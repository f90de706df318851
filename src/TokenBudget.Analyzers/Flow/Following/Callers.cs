using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What a private method is given: all its callers are in its type, so what none of them exceeds limits its parameters.</summary>
internal static class Callers
{
    /// <summary>Calls that are looked at; with more of them nothing is said about the parameters.</summary>
    public const int MaxCalls = 32;

    /// <summary>True when no code outside of the type can call the method.</summary>
    public static bool AreKnown(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary, Parameters.Length: > 0, PartialDefinitionPart: null, ExplicitInterfaceImplementations.IsEmpty: true };

    /// <summary>The values of the parameters in any call; null when not all calls are known.</summary>
    public static Value[]? Limits(IMethodSymbol method, SymbolValues symbols, CancellationToken cancellation)
    {
        var calls = new List<Value[]>();
        var own = MethodBodies.Declaration(method);
        foreach (var root in Roots(method))
        {
            // What a recursive call hands in depends on what the method was given before.
            if (root == own || symbols.Summaries.Of(root, cancellation) is not { IsIncomplete: false } caller)
            {
                return null;
            }

            calls.AddRange(caller.Passed.Of(method));
            if (calls.Count > MaxCalls)
            {
                return null;
            }
        }

        if (calls.Count == 0)
        {
            return null;
        }

        var values = new Value[method.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Limit(method.Parameters[i], calls, i);
        }

        return values;
    }

    /// <summary>The members of the type, nested types among them, that mention the method.</summary>
    private static HashSet<SyntaxNode> Roots(IMethodSymbol method)
    {
        var roots = new HashSet<SyntaxNode>();
        var outermost = method.ContainingType;
        while (outermost.ContainingType is { } outer)
        {
            outermost = outer;
        }

        foreach (var reference in outermost.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax().DescendantNodes())
            {
                if (node is SimpleNameSyntax name && name.Identifier.ValueText == method.Name && MemberRoots.Of(name) is { } root)
                {
                    roots.Add(root);
                }
            }
        }

        return roots;
    }

    /// <summary>A text keeps its name and gets the largest size; a number its range; other values what all calls share.</summary>
    private static Value Limit(IParameterSymbol parameter, List<Value[]> calls, int ordinal)
    {
        var own = Holes.UnknownOf(parameter);
        if (parameter.RefKind != RefKind.None)
        {
            return own;
        }

        if (Types.IsString(parameter.Type))
        {
            return own is UnknownValue { Hole: { IsBounded: false } hole } && Size(calls, ordinal) is { } size ? new UnknownValue(hole with { MaxTokens = size.Tokens, MaxBytes = size.Bytes }) : own;
        }

        var limits = new Limits(CancellationToken.None);
        var joined = calls[0][ordinal];
        for (var i = 1; i < calls.Count; i++)
        {
            joined = ValueJoin.Join(joined, calls[i][ordinal], limits);
        }

        return joined is UnknownValue ? own : joined;
    }

    /// <summary>The most tokens that any call hands in, and the most bytes when bytes limit all of them; null when one has no limit.</summary>
    private static (long? Tokens, long? Bytes)? Size(List<Value[]> calls, int ordinal)
    {
        long tokens = 0;
        long? bytes = 0;
        foreach (var call in calls)
        {
            var (most, size) = call[ordinal] switch
            {
                TextValue text => (MostOf(text), text.MaxBytes()),
                UnknownValue unknown => (Smaller(unknown.Hole.MaxTokens, unknown.Hole.MaxBytes), unknown.Hole.MaxBytes),
                ConstantValue { Constant: null } => (0, 0),
                _ => (null, (long?)null),
            };
            if (most is not { } count)
            {
                return null;
            }

            tokens = Math.Max(tokens, count);
            bytes = bytes is { } a && size is { } b ? Math.Max(a, b) : null;
        }

        return bytes is not null ? (null, bytes) : (tokens, null);
    }

    /// <summary>Tokens at most: those that are declared, and the bytes of the rest.</summary>
    private static long? MostOf(TextValue text)
    {
        long? most = 0;
        foreach (var run in text.Runs)
        {
            most = most is { } a && MostOf(run) is { } b ? Math.Max(a, b) : null;
        }

        return most;
    }

    private static long? MostOf(TextRun run)
    {
        var sum = TokenEstimate.Zero;
        foreach (var part in run.Parts)
        {
            var most = part switch
            {
                LiteralPart literal => Utf8.Length(literal.Text),
                HolePart hole => Smaller(hole.Hole.MaxTokens, hole.Hole.MaxBytes),
                RepeatPart repeat => (Upper(MostOf(repeat.Body)) * Upper(repeat.Count.Max)).Max,
                _ => null,
            };
            sum += Upper(most);
        }

        return sum.Max;
    }

    private static TokenEstimate Upper(long? most) => most is { } max ? new TokenEstimate(0, 0, max, Basis.Bounded) : TokenEstimate.Unbounded(0, 0);

    private static long? Smaller(long? left, long? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
