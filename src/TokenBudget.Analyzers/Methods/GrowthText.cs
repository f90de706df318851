using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Says what history costs that grows with each of n calls: figures for 10 and 100 of them, and the closed form.</summary>
/// <param name="once">Input tokens of one call, by the number of those before it.</param>
/// <param name="run">What counts them.</param>
internal sealed class GrowthText(Measure once, LoopRun run)
{
    private const long Few = 10;
    private const long Many = 100;
    private static readonly CostExpression N = CostExpression.Unknown("n");

    /// <summary>Such as <c>at least 530 input tokens in 10 calls and 41,300 in 100</c>.</summary>
    public string Figures(string calls)
    {
        var (few, many) = (LeastIn(Few), LeastIn(Many));
        return few * (Many / Few) < many
            ? $"at least {Words.Number(few)} input tokens in {Few} {calls} and {Words.Number(many)} in {Many}"
            : $"input tokens that grow with the square of the {calls}";
    }

    /// <summary>Such as <c>n × (17 + tokens(line)) + n × (n − 1) / 2 × (8 + tokens(line))</c>.</summary>
    public string ClosedForm()
    {
        var expression = once.Expression.Substitute(name => name != run.Index && name[0] == LoopRun.Mark ? CostExpression.Unknown("earlier iterations of the loop around") : null);
        return expression.Split(run.Index) is { } parts
            ? Product(N, parts.Others) + " + " + Product(CostExpression.Pairs(N), parts.Each)
            : expression.SumOver(run.Index, N).ToString();
    }

    /// <summary>The last factor stands in parentheses when it is a sum.</summary>
    private static string Product(CostExpression count, CostExpression each)
    {
        var text = each.ToString();
        return count + " × " + (IsSum(text) ? $"({text})" : text);
    }

    private static bool IsSum(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == '+' && depth == 0)
            {
                return true;
            }
        }

        return false;
    }

    private long LeastIn(long calls) =>
        once.Least.LeastSumOver(run.Index, CostExpression.Constant(calls)).Evaluate(static _ => TokenEstimate.Unbounded(0, 0)).Min;
}
