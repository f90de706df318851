using System.Diagnostics;
using System.Numerics;
using System.Text;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Expressions and texts that are made to grow: every operation ends, on a small stack, with a figure that holds.</summary>
public sealed class CostLimitTests
{
    private static readonly CostExpression N = CostExpression.Unknown("n");

    [Fact]
    public void Maxima_inside_maxima_are_given_up_beyond_the_depth()
    {
        var (expression, levels) = (N, 0);
        while (!expression.IsTooLarge)
        {
            expression = CostExpression.Max((C(2) * expression) + C(1), CostExpression.Unknown($"x{levels++}"));
        }

        Assert.Equal(33, levels);
        Assert.Equal("…", expression.ToString());
        for (var i = 0; i < 10_000; i++)
        {
            expression = CostExpression.Max((C(2) * expression) + C(1), CostExpression.Unknown($"y{i % 7}"));
        }

        OnSmallStack(() =>
        {
            Assert.Null(expression.Evaluate(_ => TokenEstimate.Exact(1)).Max);
            Assert.True(CostExpression.FromStorage(expression.ToStorage()).Equals(expression));
        });
    }

    [Fact]
    public void The_deepest_expression_works_on_a_small_stack()
    {
        var expression = N;
        for (var i = 0; i < 32; i++)
        {
            expression = CostExpression.Max((C(2) * expression) + C(1), CostExpression.Unknown($"x{i}"));
        }

        OnSmallStack(() =>
        {
            Assert.False(expression.IsTooLarge);
            Assert.Equal(expression, CostExpression.FromStorage(expression.ToStorage()));
            Assert.Equal((1L << 33) - 1, expression.Evaluate(_ => TokenEstimate.Exact(1)).Max);
            Assert.Equal((1L << 33) - 1, expression.Substitute(_ => C(1)).Evaluate(_ => TokenEstimate.Zero).Max);
            Assert.Equal(expression, CostExpression.Common(expression, expression + N));
            Assert.StartsWith("max(1 + 2 × max(", expression.ToString(), StringComparison.Ordinal);
            Assert.True(CostExpression.Pairs(expression).IsTooLarge || CostExpression.Pairs(expression).Evaluate(_ => TokenEstimate.Zero).Min > 0);
        });
    }

    [Fact]
    public void The_largest_expressions_are_written_and_read()
    {
        var sum = CostExpression.Zero;
        for (var i = 0; i < CostExpression.MaxTerms; i++)
        {
            sum += C(long.MaxValue) * C(long.MaxValue) * N * CostExpression.Unknown(new string('%', 31) + i);
        }

        Assert.False(sum.IsTooLarge);
        Assert.Equal(sum, CostExpression.FromStorage(sum.ToStorage()));

        var name = CostExpression.Unknown(new string('\t', 300_000));
        Assert.Equal(name, CostExpression.FromStorage(name.ToStorage()));
        Assert.True(CostExpression.Unknown(new string('\t', 400_000)).IsTooLarge);
        Assert.True((name + CostExpression.Unknown(new string('n', 100_000))).IsTooLarge);
    }

    [Fact]
    public void Doubling_by_every_operation_ends_in_time()
    {
        var watch = Stopwatch.StartNew();
        (Func<CostExpression, CostExpression> Expression, Func<BigInteger, BigInteger> WithOnes)[] steps =
        [
            (static e => CostExpression.Max(e + CostExpression.Unknown("a"), (C(2) * e) + CostExpression.Unknown("b")), static e => (2 * e) + 1),
            (static e => CostExpression.Pairs(e + CostExpression.Unknown("a")), static e => (e + 1) * e / 2),
            (static e => e * (e + N), static e => e * (e + 1)),
            (static e => (CostExpression.Unknown("m") + e).Substitute(name => name == "m" ? e + CostExpression.Max(e, N) : null), static e => 3 * e),
            (static e => CostExpression.Either(CostExpression.Pairs(e), e * CostExpression.Max(e, N)), static e => e * e),
            (static e => CostExpression.Max(e + N, CostExpression.Common(e * N, e + CostExpression.Max(e, N))), static e => e + 1),
        ];
        foreach (var step in steps)
        {
            var (expression, value) = (N + C(1), new BigInteger(2));
            for (var i = 0; i < 60; i++)
            {
                (expression, value) = (step.Expression(expression), BigInteger.Min(step.WithOnes(value), BigInteger.Pow(2, 200)));
                var figure = expression.Evaluate(_ => TokenEstimate.Exact(1));
                Assert.True(figure.Min <= value && (figure.Max is null || figure.Max >= value), $"{value} is not in {figure} after {i} steps");
                Assert.Equal(expression, CostExpression.FromStorage(expression.ToStorage()));
            }
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("1*p(", 1_000_000)]
    [InlineData("1*m(", 600_000)]
    [InlineData("1*m(1*\"a\",", 200_000)]
    [InlineData("1+", 1_000_000)]
    [InlineData("1*\"a\"*\"a\"", 200_000)]
    [InlineData("9", 2_000_000)]
    [InlineData("1*?*?*?", 200_000)]
    [InlineData("1*\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 50_000)]
    [InlineData("9", 3_000_000)]
    public void Deep_and_long_texts_are_refused(string part, int times)
    {
        var text = new StringBuilder().Insert(0, part, times).ToString();
        OnSmallStack(() => Assert.Throws<FormatException>(() => CostExpression.FromStorage(text)));
    }

    [Fact]
    public void Pairs_inside_pairs_are_read_as_deep_as_they_are_made()
    {
        var expression = N;
        for (var depth = 1; depth <= 32; depth++)
        {
            var text = string.Concat(Enumerable.Repeat("1*p(", depth)) + "1*\"n\"" + new string(')', depth);
            expression = CostExpression.Pairs(expression);
            if (expression.IsTooLarge)
            {
                Assert.Contains("expected a smaller expression", Assert.Throws<FormatException>(() => CostExpression.FromStorage(text)).Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal(expression, CostExpression.FromStorage(text));
            }
        }

        Assert.True(expression.IsTooLarge);
    }

    [Fact]
    public void A_text_of_many_large_maxima_is_refused_in_time()
    {
        var operands = string.Join(",", Enumerable.Range(0, 900).Select(static i => $"1*\"{i:d4}\""));
        var text = string.Join("+", Enumerable.Range(1, 200).Select(i => $"1*m({i},{operands})"));
        var watch = Stopwatch.StartNew();

        Assert.Throws<FormatException>(() => CostExpression.FromStorage(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    /// <summary>A quarter of what the threads of a compiler have.</summary>
    private static void OnSmallStack(Action action)
    {
        Exception? problem = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception thrown)
                {
                    problem = thrown;
                }
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(problem);
    }

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
