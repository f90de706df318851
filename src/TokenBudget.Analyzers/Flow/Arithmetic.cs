using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Binary operators on text, numbers and truth values.</summary>
internal static class Arithmetic
{
    public static Value Apply(
        BinaryOperatorKind kind, IOperation whole, Value left, Value right, IOperation leftOperation, IOperation rightOperation, Evaluation evaluation)
    {
        if (kind == BinaryOperatorKind.Add && Types.IsString(whole.Type))
        {
            return Texts.Of(left, leftOperation, evaluation).Append(Texts.Of(right, rightOperation, evaluation), evaluation.Limits);
        }

        if (left is NumberValue a && right is NumberValue b)
        {
            return OfNumbers(kind, a, b) is { } result && Fits(result, whole.Type) ? result : evaluation.Unknown(whole);
        }

        return kind switch
        {
            BinaryOperatorKind.Equals when AreKnown(left, right) => left.Equals(right) ? ConstantValue.True : ConstantValue.False,
            BinaryOperatorKind.NotEquals when AreKnown(left, right) => left.Equals(right) ? ConstantValue.False : ConstantValue.True,
            _ => evaluation.Unknown(whole),
        };
    }

    /// <summary>True for what the language itself defines; what the operators of types do is theirs, although their result may be a text or a number too.</summary>
    public static bool IsKnown(IMethodSymbol? operatorMethod) => operatorMethod is null or { Name: WellKnownMemberNames.AdditionOperatorName, ContainingType.SpecialType: SpecialType.System_String };

    public static NumberValue Add(NumberValue left, NumberValue right) => new(Sum(left.Min, right.Min), Sum(left.Max, right.Max));

    private static Value? OfNumbers(BinaryOperatorKind kind, NumberValue left, NumberValue right) => kind switch
    {
        BinaryOperatorKind.Add => Add(left, right),
        BinaryOperatorKind.Subtract => Add(left, Negate(right)),
        BinaryOperatorKind.Multiply when left.TryGetExact(out var a) && right.TryGetExact(out var b) && Product(a, b) is { } product => NumberValue.Exact(product),
        BinaryOperatorKind.Divide when left.TryGetExact(out var a) && right.TryGetExact(out var b) && b is not (0 or -1) => NumberValue.Exact(a / b),
        BinaryOperatorKind.Remainder when left.TryGetExact(out var a) && right.TryGetExact(out var b) && b is not (0 or -1) => NumberValue.Exact(a % b),
        BinaryOperatorKind.LessThan => Truth(left.Max < right.Min, left.Min >= right.Max),
        BinaryOperatorKind.LessThanOrEqual => Truth(left.Max <= right.Min, left.Min > right.Max),
        BinaryOperatorKind.GreaterThan => Truth(left.Min > right.Max, left.Max <= right.Min),
        BinaryOperatorKind.GreaterThanOrEqual => Truth(left.Min >= right.Max, left.Max < right.Min),
        BinaryOperatorKind.Equals => Truth(IsSame(left, right), IsApart(left, right)),
        BinaryOperatorKind.NotEquals => Truth(IsApart(left, right), IsSame(left, right)),
        _ => null,
    };

    public static NumberValue Negate(NumberValue value) => new(Minus(value.Max), Minus(value.Min));

    /// <summary>A result that overflows the type wraps around or throws; either way it is not the number computed here.</summary>
    private static bool Fits(Value value, ITypeSymbol? type) =>
        value is not NumberValue number || (type is not null && TypeBounds.Range(type) is { } range && number.Min >= range.Min && (range.Max is null ? number.Max is not null : number.Max <= range.Max));

    private static bool IsSame(NumberValue left, NumberValue right) => left.TryGetExact(out var a) && right.TryGetExact(out var b) && a == b;

    private static bool IsApart(NumberValue left, NumberValue right) => left.Max < right.Min || left.Min > right.Max;

    private static Value? Truth(bool always, bool never) => always ? ConstantValue.True : never ? ConstantValue.False : null;

    private static bool AreKnown(Value left, Value right) => (left, right) switch
    {
        (ConstantValue, ConstantValue) => true,
        (TextValue a, TextValue b) => a.AsLiteral() is not null && b.AsLiteral() is not null,
        (ConstantValue { Constant: null }, TextValue) or (TextValue, ConstantValue { Constant: null }) => false,
        _ => false,
    };

    private static long? Sum(long? left, long? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return null;
        }

        return b > 0 ? (a <= long.MaxValue - b ? a + b : null) : (a >= long.MinValue - b ? a + b : null);
    }

    private static long? Product(long left, long right)
    {
        var product = decimal.Multiply(left, right);
        return product is >= long.MinValue and <= long.MaxValue ? (long)product : null;
    }

    private static long? Minus(long? value) => value is { } number and not long.MinValue ? -number : null;
}
