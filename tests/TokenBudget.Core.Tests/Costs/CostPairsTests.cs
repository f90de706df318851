using System.Numerics;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Numbers of pairs: values, text and laws.</summary>
public sealed class CostPairsTests
{
    private static readonly CostExpression Docs = CostExpression.Unknown("|docs|");
    private static readonly CostExpression Doc = CostExpression.Unknown("tokens(doc)");
    private static readonly CostExpression N = CostExpression.Unknown("n");

    public static TheoryData<CostExpression, string> Texts => new()
    {
        { CostExpression.Pairs(CostExpression.Zero), "0" },
        { CostExpression.Pairs(CostExpression.One), "0" },
        { CostExpression.Pairs(C(2)), "1" },
        { CostExpression.Pairs(C(100)), "4950" },
        { CostExpression.Pairs(C(long.MaxValue)), "42535295865117307919086767873688862721" },
        { CostExpression.Pairs(Docs), "|docs| × (|docs| − 1) / 2" },
        { C(35) * CostExpression.Pairs(Docs), "35 × |docs| × (|docs| − 1) / 2" },
        { Doc * CostExpression.Pairs(Docs), "tokens(doc) × |docs| × (|docs| − 1) / 2" },
        { (C(412) * Docs) + ((C(35) + Doc) * CostExpression.Pairs(Docs)), "412 × |docs| + |docs| × (|docs| − 1) / 2 × (35 + tokens(doc))" },
        { CostExpression.Pairs(Docs + C(1)), "|docs| + |docs| × (|docs| − 1) / 2" },
        { CostExpression.Pairs(C(2) * N), "2 × n × (n − 1) / 2 + n × n" },
        { CostExpression.Pairs(Docs * N), "n × |docs| × (n × |docs| − 1) / 2" },
        { CostExpression.Pairs(CostExpression.Pairs(N)), "n × (n − 1) / 2 × (n × (n − 1) / 2 − 1) / 2" },
        { CostExpression.Pairs(CostExpression.Max(C(10), N)), "max(45, n × (n − 1) / 2)" },
        { CostExpression.Pairs(Docs * CostExpression.Max(C(10), N)), "|docs| × max(10, n) × (|docs| × max(10, n) − 1) / 2" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_is_the_closed_form(CostExpression expression, string text)
    {
        Assert.Equal(text, expression.ToString());
    }

    [Fact]
    public void Pairs_are_the_sum_of_all_numbers_below()
    {
        var sum = CostExpression.Zero;
        for (var n = 0; n <= 300; n++)
        {
            Assert.Equal(sum, CostExpression.Pairs(C(n)));
            Assert.Equal(sum.Evaluate(None), CostExpression.Pairs(N).Evaluate(_ => TokenEstimate.Exact(n)));
            Assert.Equal(sum.Evaluate(None), CostExpression.Pairs(C(n / 3) + N).Evaluate(_ => TokenEstimate.Exact(n - (n / 3))));
            sum += C(n);
        }
    }

    [Fact]
    public void Every_end_of_the_interval_comes_from_that_end()
    {
        Assert.Equal(new TokenEstimate(1, 10, 45, Basis.Declared), Value(new TokenEstimate(2, 5, 10, Basis.Declared)));
        Assert.Equal(TokenEstimate.Unbounded(3, 6), Value(TokenEstimate.Unbounded(3, 4)));
        Assert.Equal(TokenEstimate.Zero, Value(TokenEstimate.Exact(1)));
    }

    [Theory]
    [InlineData(4_294_967_296L, 9_223_372_034_707_292_160L)]
    [InlineData(4_294_967_297L, null)]
    [InlineData(long.MaxValue, null)]
    public void A_number_of_pairs_beyond_the_largest_number_is_unbounded(long count, long? pairs)
    {
        var value = Value(TokenEstimate.Exact(count));

        Assert.Equal(pairs, value.Max);
        Assert.Equal(pairs ?? long.MaxValue, value.Min);
        Assert.Equal(value.Min, value.Expected);
    }

    [Fact]
    public void Pairs_of_a_sum_are_the_pairs_of_both_and_one_of_each()
    {
        TreeProperty.Holds(2, static (a, b, _) =>
        {
            var (x, y) = (a.Build(), b.Build());
            Assert.Equal(CostExpression.Pairs(x) + CostExpression.Pairs(y) + (x * y), CostExpression.Pairs(x + y));
            Assert.Equal(CostExpression.Max(CostExpression.Pairs(x), CostExpression.Pairs(y)), CostExpression.Pairs(CostExpression.Max(x, y)));
        });
    }

    [Fact]
    public void Twice_the_pairs_and_the_things_are_the_square()
    {
        TreeProperty.Holds(2, static (tree, _, random) =>
        {
            var values = Tree.Names.ToDictionary(static name => name, _ => new BigInteger(random.Next(20)));
            var (pairs, things) = (new Tree('p', tree, null, 0, "").Build(), tree.Build());

            var value = ((C(2) * pairs) + things).Evaluate(name => TokenEstimate.Exact((long)values[name]));

            var square = tree.Compute(values) * tree.Compute(values);
            Assert.Equal(square <= long.MaxValue ? (long)square : null, value.Max);
        });
    }

    [Fact]
    public void Pairs_of_very_many_terms_and_pairs_of_pairs_of_pairs_are_given_up()
    {
        var sum = CostExpression.Zero;
        for (var i = 0; i < 200; i++)
        {
            sum += CostExpression.Unknown($"x{i}");
        }

        Assert.True(CostExpression.Pairs(sum).IsTooLarge);

        var pairs = N;
        for (var i = 0; i < 1_000; i++)
        {
            pairs = CostExpression.Pairs(pairs);
        }

        Assert.Equal("…", pairs.ToString());
    }

    private static TokenEstimate Value(TokenEstimate count) => CostExpression.Pairs(N).Evaluate(_ => count);

    private static TokenEstimate None(string name) => throw new InvalidOperationException($"{name} is unknown");

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
