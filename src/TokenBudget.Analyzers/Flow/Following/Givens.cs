using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Names the unknowns of a summary that stand for what a caller hands in, by ordinal of the parameter.</summary>
internal static class Givens
{
    /// <summary>Begins all such names; no name from source begins with it.</summary>
    private const char Mark = '\u0002';

    private const int Level = 1 << 16;

    /// <summary>The value of a parameter, with its unknowns named.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="level">0 for the method itself, 1 for the constructor of its object, 2 and more for those of base classes, the nearest first.</param>
    public static Value Of(IParameterSymbol parameter, int level = 0)
    {
        var ordinal = (level * Level) + parameter.Ordinal;
        var value = Holes.UnknownOf(parameter);
        return parameter.RefKind is not (RefKind.None or RefKind.In) ? value : value switch
        {
            UnknownValue { Hole: { IsBounded: false } hole } when OptionsTypes.Is(parameter.Type) => Options(hole, parameter, ordinal),

            // A tool loop can be changed by everyone who sees it as one.
            UnknownValue when parameter.Type.Name == "FunctionInvokingChatClient" => value,
            UnknownValue { Hole: { } hole } when !hole.IsBounded || DeclaredBounds.Of(parameter, parameter.Name).IsBounded
                => new UnknownValue(hole with { Given = Name(ParameterKind.Text, ordinal) }),
            NumberValue number => new NumberValue(number.Min, number.Max) { Given = Name(ParameterKind.Number, ordinal) },
            SequenceValue { Items: [{ Element: UnknownValue element } item] } => new SequenceValue(ImmutableArray.Create(new SequenceItem(
                element.Hole is { IsBounded: true, MaxTokens: null } ? element : new UnknownValue(element.Hole with { Given = Name(ParameterKind.Element, ordinal) }),
                item.Count with { Given = Name(ParameterKind.Count, ordinal) }))),
            _ => value,
        };
    }

    /// <summary>The ordinal of the parameter whose value this is, unchanged; null for all other values.</summary>
    public static int? OrdinalOf(Value? value) => value switch
    {
        UnknownValue { Hole.Given: { } given } => Ordinal(given, ParameterKind.Text),
        TextValue { Runs: [{ Parts: [HolePart { Hole.Given: { } given }] }] } => Ordinal(given, ParameterKind.Text),
        NumberValue { Given: { } given } => Ordinal(given, ParameterKind.Number),
        _ => null,
    };

    /// <summary>Whose parameter an ordinal in a name means, and which one.</summary>
    public static (int Level, int Ordinal) Split(int ordinal) => (ordinal / Level, ordinal % Level);

    /// <summary>What a name stands for; null for other names.</summary>
    public static (ParameterKind Kind, int Ordinal)? Parse(string name) =>
        name.Length > 2 && name[0] == Mark && int.TryParse(name.Substring(2), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ((ParameterKind)(name[1] - '0'), ordinal)
            : null;

    /// <summary>The name of the same text where it stands alone.</summary>
    public static string Alone(string given) => Parse(given) switch
    {
        (ParameterKind.Text, var ordinal) => Name(ParameterKind.Whole, ordinal),
        (ParameterKind.Element, var ordinal) => Name(ParameterKind.WholeElement, ordinal),
        _ => given,
    };

    /// <summary>The name that values have which a name of bounds stands for: the reverse of <see cref="Alone"/>.</summary>
    public static string InValues(string given) => Parse(given) switch
    {
        (ParameterKind.Whole, var ordinal) => Name(ParameterKind.Text, ordinal),
        (ParameterKind.WholeElement, var ordinal) => Name(ParameterKind.Element, ordinal),
        _ => given,
    };

    /// <summary>An object, so that changes to it are seen.</summary>
    private static ObjectValue Options(Hole hole, IParameterSymbol parameter, int ordinal)
    {
        var slots = ObjectValue.NoSlots.SetItem(Slot.Base, new UnknownValue(hole with { Given = Name(ParameterKind.Text, ordinal) }));
        return new ObjectValue(Shape.Request, OptionsTypes.MayNameModel(parameter.Type) ? slots : slots.SetItem(Slot.Model, ConstantValue.Null), origin: null);
    }

    private static int? Ordinal(string given, ParameterKind kind) => Parse(given) is { } parsed && parsed.Kind == kind ? parsed.Ordinal : null;

    private static string Name(ParameterKind kind, int ordinal) =>
        Mark.ToString() + (char)('0' + (int)kind) + ordinal.ToString(CultureInfo.InvariantCulture);
}
