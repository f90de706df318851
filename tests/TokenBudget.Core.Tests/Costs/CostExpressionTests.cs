using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Text, names, values and limits of single expressions.</summary>
public sealed class CostExpressionTests
{
    private static readonly CostExpression Docs = CostExpression.Unknown("|docs|");
    private static readonly CostExpression Doc = CostExpression.Unknown("tokens(doc)");
    private static readonly CostExpression N = CostExpression.Unknown("n");

    public static TheoryData<CostExpression, string> Texts => new()
    {
        { CostExpression.Zero, "0" },
        { C(61), "61" },
        { C(61) + CostExpression.Unknown("tokens(question)"), "61 + tokens(question)" },
        { C(412) + (Docs * (C(35) + Doc)), "412 + |docs| × (35 + tokens(doc))" },
        { C(35) * Docs, "35 × |docs|" },
        { Docs * Doc, "tokens(doc) × |docs|" },
        { Doc + Doc, "2 × tokens(doc)" },
        { CostExpression.Max(C(12), Doc), "max(12, tokens(doc))" },
        { CostExpression.Max(C(12), CostExpression.Max(Doc, C(3) * N)), "max(12, 3 × n, tokens(doc))" },
        { C(5) + (C(2) * CostExpression.Max(C(12), Doc)), "5 + 2 × max(12, tokens(doc))" },
        { (C(10) * N) + (C(5) * N * N), "n × (10 + 5 × n)" },
        { Docs * N * (C(1) + Doc), "|docs| × n × (1 + tokens(doc))" },
        { C(1) + (Docs * (C(2) + (N * (C(3) + Doc)))), "1 + |docs| × (2 + n × (3 + tokens(doc)))" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_takes_common_factors_out(CostExpression expression, string text)
    {
        Assert.Equal(text, expression.ToString());
    }

    [Fact]
    public void Unknowns_are_listed_once_in_ordinal_order_also_inside_maxima()
    {
        var expression = (Docs * Doc) + CostExpression.Max(N, Doc) + Doc;
        Assert.Equal(["n", "tokens(doc)", "|docs|"], expression.Unknowns);
        Assert.Empty(C(3).Unknowns);
    }

    [Fact]
    public void A_loop_over_documents_multiplies_the_intervals()
    {
        var expression = C(412) + (Docs * (C(35) + Doc));

        var tokens = expression.Evaluate(name => name == "|docs|" ? new TokenEstimate(1, 10, 20, Basis.Declared) : TokenEstimate.Unbounded(0, 200));

        Assert.Equal(412 + 35, tokens.Min);
        Assert.Equal(412 + (10 * 235), tokens.Expected);
        Assert.Null(tokens.Max);
        Assert.Equal(Basis.Unbounded, tokens.Basis);
    }

    [Fact]
    public void Coefficients_beyond_the_largest_number_stay_exact_and_evaluate_to_unbounded()
    {
        var huge = C(long.MaxValue) * C(long.MaxValue);

        Assert.Equal("85070591730234615847396907784232501249", huge.ToString());
        Assert.Equal(TokenEstimate.Unbounded(long.MaxValue, long.MaxValue), huge.Evaluate(_ => TokenEstimate.Zero));
        Assert.Equal(TokenEstimate.Zero, (huge * N).Evaluate(_ => TokenEstimate.Zero));
    }

    [Fact]
    public void An_expression_that_grows_too_large_may_be_anything()
    {
        var sum = CostExpression.Zero;
        for (var i = 0; i <= CostExpression.MaxTerms; i++)
        {
            sum += CostExpression.Unknown($"x{i}");
        }

        Assert.Equal("…", sum.ToString());
        Assert.Equal("…", (sum + C(0)).ToString());
        Assert.Equal(TokenEstimate.Unbounded(3, 3), (sum + C(3)).Evaluate(_ => TokenEstimate.Exact(1)));
        Assert.Empty(sum.Unknowns);
    }

    [Fact]
    public void Squaring_again_and_again_ends()
    {
        var expression = C(2) + N;
        for (var i = 0; i < 100; i++)
        {
            expression *= expression;
        }

        Assert.Null(expression.Evaluate(_ => TokenEstimate.Exact(1)).Max);
    }

    [Fact]
    public void Negative_figures_and_unknowns_without_name_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CostExpression.Constant(-1));
        Assert.Throws<ArgumentException>(() => CostExpression.Unknown(""));
    }

    [Fact]
    public void Only_an_expression_without_unknowns_is_constant()
    {
        Assert.True(CostExpression.Zero.IsConstant);
        Assert.True((C(2) + C(3)).IsConstant);
        Assert.False((C(2) + N).IsConstant);
        Assert.False(N.IsConstant);
    }

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
