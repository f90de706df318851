using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Names the unknowns of a summary that stand for what a caller hands in, by ordinal of the parameter.</summary>
internal static class Givens
{
    /// <summary>Begins all such names; no name from source begins with it.</summary>
    private const char Mark = '\u0002';

    /// <summary>The value of a parameter, with its unknowns named.</summary>
    public static Value Of(IParameterSymbol parameter)
    {
        var value = Holes.UnknownOf(parameter);
        return parameter.RefKind is not (RefKind.None or RefKind.In) ? value : value switch
        {
            UnknownValue { Hole: { } hole } when !hole.IsBounded || DeclaredBounds.Of(parameter, parameter.Name).IsBounded
                => new UnknownValue(hole with { Given = Name(ParameterKind.Text, parameter.Ordinal) }),
            NumberValue number => new NumberValue(number.Min, number.Max) { Given = Name(ParameterKind.Number, parameter.Ordinal) },
            SequenceValue { Items: [{ Element: UnknownValue element } item] } => new SequenceValue(ImmutableArray.Create(new SequenceItem(
                element.Hole is { IsBounded: true, MaxTokens: null } ? element : new UnknownValue(element.Hole with { Given = Name(ParameterKind.Element, parameter.Ordinal) }),
                item.Count with { Given = Name(ParameterKind.Count, parameter.Ordinal) }))),
            _ => value,
        };
    }

    /// <summary>What a name stands for; null for other names.</summary>
    public static (ParameterKind Kind, int Ordinal)? Parse(string name) =>
        name.Length > 2 && name[0] == Mark && int.TryParse(name.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ((ParameterKind)(name[1] - '0'), ordinal)
            : null;

    private static string Name(ParameterKind kind, int ordinal) =>
        Mark.ToString() + (char)('0' + (int)kind) + ordinal.ToString(CultureInfo.InvariantCulture);
}
