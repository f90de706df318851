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
                ? new Tree('c', null, null, random.Next(4) == 0 ? random.NextInt64(maxConstant) : random.Next(50), "")
                : new Tree('u', null, null, 0, Names[random.Next(Names.Length)]);
        }

        return new Tree("+*m"[random.Next(3)], Next(random, depth - 1, maxConstant), Next(random, depth - 1, maxConstant), 0, "");
    }

    public CostExpression Build() => Operator switch
    {
        'c' => CostExpression.Constant(Value),
        'u' => CostExpression.Unknown(Name),
        '+' => Left!.Build() + Right!.Build(),
        '*' => Left!.Build() * Right!.Build(),
        _ => CostExpression.Max(Left!.Build(), Right!.Build()),
    };

    public TokenEstimate Compute(IReadOnlyDictionary<string, TokenEstimate> values) => Operator switch
    {
        'c' => TokenEstimate.Exact(Value),
        'u' => values[Name],
        '+' => Left!.Compute(values) + Right!.Compute(values),
        '*' => Left!.Compute(values) * Right!.Compute(values),
        _ => TokenEstimate.Larger(Left!.Compute(values), Right!.Compute(values)),
    };
}
