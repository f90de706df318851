using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>An object of another project's class, by the arguments of its constructor. What it keeps of them never changes; what else it holds is not known.</summary>
/// <param name="type">Its type, exactly.</param>
/// <param name="constructor">What the facts of its project say of the constructor.</param>
/// <param name="arguments">By ordinal of the parameter; null where none is given.</param>
internal sealed class ForeignObjectValue(INamedTypeSymbol type, ConstructorFacts constructor, ImmutableArray<Value?> arguments) : Value
{
    public INamedTypeSymbol Type { get; } = type;

    public ConstructorFacts Constructor { get; } = constructor;

    public ImmutableArray<Value?> Arguments { get; } = arguments;

    /// <summary>What a parameter of a constructor was given when the object was made; null when that is not known.</summary>
    public Value? Find(KeptFacts kept)
    {
        foreach (var passed in Constructor.Passes)
        {
            if (passed.Ordinal == kept.Ordinal && passed.Constructor == kept.Constructor && passed.Argument < Arguments.Length)
            {
                return Arguments[passed.Argument];
            }
        }

        return null;
    }

    /// <summary>The same object with something done to each argument.</summary>
    public ForeignObjectValue Change(Func<Value, Value> change)
    {
        ImmutableArray<Value?>.Builder? changed = null;
        for (var i = 0; i < Arguments.Length; i++)
        {
            if (Arguments[i] is { } argument && change(argument) is var now && !ReferenceEquals(now, argument))
            {
                changed ??= Arguments.ToBuilder();
                changed[i] = now;
            }
        }

        return changed is null ? this : new ForeignObjectValue(Type, Constructor, changed.MoveToImmutable());
    }

    public override IEnumerable<Value> Parts => Arguments.OfType<Value>();

    public override bool Equals(Value? other)
    {
        if (other is not ForeignObjectValue made || !SymbolEqualityComparer.Default.Equals(made.Type, Type) || made.Constructor.Id != Constructor.Id)
        {
            return false;
        }

        for (var i = 0; i < Arguments.Length; i++)
        {
            if (Arguments[i] is null ? made.Arguments[i] is not null : !Arguments[i]!.Equals(made.Arguments[i]))
            {
                return false;
            }
        }

        return true;
    }
}
