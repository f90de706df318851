using System.Numerics;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>A random formula, which can be built as an expression and, independently, be computed step by step.</summary>
internal sealed record Tree(char Operator, Tree? Left, Tree? Right, long Value, string Name)
{
    public static readonly string[] Names = ["|docs|", "n", "tokens(a)", "tokens(b)"];

    public static Tree Next(Random random, int depth, long maxConstant)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return random.Next(2) == 0
                ? Constant(random.Next(4) == 0 ? random.NextInt64(maxConstant) : random.Next(50))
                : Unknown(Names[random.Next(Names.Length)]);
        }

        return new Tree("+*m+*mp"[random.Next(7)], Next(random, depth - 1, maxConstant), Next(random, depth - 1, maxConstant), 0, "");
    }

    public static Tree Constant(long value) => new('c', null, null, value, "");

    public static Tree Unknown(string name) => new('u', null, null, 0, name);

    /// <summary>The operands: of pairs the left one only.</summary>
    public IEnumerable<Tree> Parts() => Operator switch
    {
        'c' or 'u' => [],
        'p' => [Left!],
        _ => [Left!, Right!],
    };

    public CostExpression Build() => Operator switch
    {
        'c' => CostExpression.Constant(Value),
        'u' => CostExpression.Unknown(Name),
        '+' => Left!.Build() + Right!.Build(),
        '*' => Left!.Build() * Right!.Build(),
        'p' => CostExpression.Pairs(Left!.Build()),
        _ => CostExpression.Max(Left!.Build(), Right!.Build()),
    };

    public TokenEstimate Compute(IReadOnlyDictionary<string, TokenEstimate> values) => Operator switch
    {
        'c' => TokenEstimate.Exact(Value),
        'u' => values[Name],
        '+' => Left!.Compute(values) + Right!.Compute(values),
        '*' => Left!.Compute(values) * Right!.Compute(values),
        'p' => Pairs(Left!.Compute(values)),
        _ => TokenEstimate.Larger(Left!.Compute(values), Right!.Compute(values)),
    };

    /// <summary>The one figure that the formula has when every unknown is one figure.</summary>
    public BigInteger Compute(IReadOnlyDictionary<string, BigInteger> values) => Operator switch
    {
        'c' => Value,
        'u' => values[Name],
        '+' => Left!.Compute(values) + Right!.Compute(values),
        '*' => Left!.Compute(values) * Right!.Compute(values),
        'p' => Pairs(Left!.Compute(values)),
        _ => BigInteger.Max(Left!.Compute(values), Right!.Compute(values)),
    };

    public override string ToString() => Operator switch
    {
        'c' => $"{Value}",
        'u' => Name,
        'p' => $"p({Left})",
        _ => $"({Left} {Operator} {Right})",
    };

    private static BigInteger Pairs(BigInteger count) => count * (count - 1) / 2;

    private static TokenEstimate Pairs(TokenEstimate count) => new(
        (long)BigInteger.Min(Pairs(count.Min), long.MaxValue),
        (long)BigInteger.Min(Pairs(count.Expected), long.MaxValue),
        count.Max is { } max && Pairs(max) <= long.MaxValue ? (long)Pairs(max) : null,
        count.Basis);
}
