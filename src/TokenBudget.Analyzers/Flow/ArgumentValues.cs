using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>The arguments of a call, evaluated in the order of the source, by ordinal of their parameter.</summary>
internal sealed class ArgumentValues
{
    private readonly Value?[] _values;

    public ArgumentValues(ImmutableArray<IArgumentOperation> arguments, int parameters, Evaluation evaluation)
    {
        _values = new Value?[parameters];
        foreach (var argument in arguments)
        {
            var value = evaluation.Evaluate(argument.Value);
            if (argument.Parameter is not { } parameter)
            {
                continue;
            }

            if (parameter.Ordinal < parameters)
            {
                _values[parameter.Ordinal] = value;
            }
        }

        // What the call may assign is unknown only after all arguments were evaluated: one of them may be the same variable.
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
            {
                Targets.Assign(argument.Value, Holes.Unknown(argument.Value is IDeclarationExpressionOperation declared ? declared.Expression : argument.Value), evaluation);
            }
        }
    }

    /// <summary>All values, by ordinal of the parameter; null where none is given.</summary>
    public Value?[] ToArray() => (Value?[])_values.Clone();

    public Value? this[int ordinal] => (uint)ordinal < (uint)_values.Length ? _values[ordinal] : null;
}
