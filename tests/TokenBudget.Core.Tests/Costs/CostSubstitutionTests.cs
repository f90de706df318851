using System.Diagnostics;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Expressions in the place of unknowns.</summary>
public sealed class CostSubstitutionTests
{
    private static readonly CostExpression A = CostExpression.Unknown("a");
    private static readonly CostExpression B = CostExpression.Unknown("b");
    private static readonly CostExpression N = CostExpression.Unknown("n");

    [Fact]
    public void Unknowns_are_replaced_all_at_once_also_inside_maxima_and_pairs()
    {
        var expression = A + (C(2) * B) + (N * CostExpression.Max(A, C(5) * B)) + CostExpression.Pairs(N);

        var replaced = expression.Substitute(name => name switch { "a" => B, "b" => A, _ => null });

        Assert.Equal(B + (C(2) * A) + (N * CostExpression.Max(B, C(5) * A)) + CostExpression.Pairs(N), replaced);
    }

    [Fact]
    public void What_is_put_in_is_left_alone()
    {
        Assert.Equal(C(2) + (C(2) * A), (A + A).Substitute(name => name == "a" ? A + C(1) : null));
    }

    [Fact]
    public void The_result_is_simplified()
    {
        Assert.Equal("12", CostExpression.Max(C(12), C(3) * N).Substitute(_ => C(4)).ToString());
        Assert.Equal("max(12, a)", CostExpression.Max(C(12), A + B).Substitute(name => name == "b" ? CostExpression.Zero : null).ToString());
        Assert.Equal("45", CostExpression.Pairs(A * B).Substitute(name => name == "a" ? C(2) : C(5)).ToString());
        Assert.Equal("max(a, b)", CostExpression.Max(N, A).Substitute(name => name == "n" ? CostExpression.Max(A, B) : null).ToString());
    }

    [Fact]
    public void Without_a_replacement_it_is_the_same_expression_and_each_name_is_asked_for_once()
    {
        var asked = new List<string>();
        var expression = (A * A * B) + CostExpression.Max(A, N) + CostExpression.Pairs(N);

        var same = expression.Substitute(name =>
        {
            asked.Add(name);
            return null;
        });

        Assert.Same(expression, same);
        Assert.Equal(["a", "b", "n"], asked.Order());
    }

    [Fact]
    public void Substituting_is_building_with_what_is_put_in()
    {
        TreeProperty.HoldsForThree(2, static (tree, first, second) =>
        {
            // A maximum that was left out because another operand covers it would not be covered by what is put in.
            tree = WithoutMaxima(tree);
            var replacements = new Dictionary<string, Tree> { ["n"] = first, ["tokens(a)"] = second };
            var replaced = tree.Build().Substitute(name => replacements.TryGetValue(name, out var put) ? put.Build() : null);
            if (!replaced.IsTooLarge)
            {
                Assert.Equal(Replace(tree, replacements).Build(), replaced);
            }
        });
    }

    [Fact]
    public void Evaluating_what_was_replaced_is_evaluating_with_the_figures_of_what_was_put_in()
    {
        var (compared, runs) = (0, 0);
        TreeProperty.Holds(3, (tree, put, random) =>
        {
            var estimates = TreeProperty.Estimates(random);
            var replaced = tree.Build().Substitute(name => name == "n" ? put.Build() : null);

            var figure = replaced.Evaluate(name => estimates[name]);

            var expected = tree.Build().Evaluate(name => name == "n" ? put.Build().Evaluate(inner => estimates[inner]) : estimates[name]);
            (compared, runs) = (compared + (replaced.IsTooLarge ? 0 : 1), runs + 1);
            if (replaced.IsTooLarge)
            {
                Assert.True(figure.Min <= expected.Min && (figure.Max is not { } max || max >= expected.Max));
            }
            else
            {
                Assert.Equal(expected, figure);
            }
        });
        Assert.True(compared > runs * 8 / 10, $"only {compared} of {runs} stayed small enough to be compared");
    }

    [Fact]
    public void Growing_without_end_gives_anything_and_ends()
    {
        var sum = CostExpression.Zero;
        for (var i = 0; i < 300; i++)
        {
            sum += CostExpression.Unknown($"x{i}") * CostExpression.Unknown($"y{i}") * N;
        }

        Assert.True(sum.Substitute(_ => sum).IsTooLarge);
        Assert.True(CostExpression.Max(sum, C(7)).Substitute(_ => sum).IsTooLarge);

        var growing = A + B;
        for (var i = 0; i < 200; i++)
        {
            growing = CostExpression.Max(growing, CostExpression.Pairs(growing)).Substitute(name => name == "a" ? growing + A : null);
        }

        Assert.True(growing.IsTooLarge);
    }

    [Fact]
    public void A_thousand_products_of_long_sums_are_given_up_in_time()
    {
        var (sum, products) = (CostExpression.Zero, CostExpression.Zero);
        for (var i = 0; i < 95; i++)
        {
            sum += CostExpression.Unknown($"z{i}");
        }

        for (var i = 0; i < CostExpression.MaxTerms; i++)
        {
            products += CostExpression.Unknown($"x{i}") * CostExpression.Unknown($"y{i}");
        }

        var watch = Stopwatch.StartNew();

        Assert.Equal("…", products.Substitute(_ => sum).ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"took {watch.Elapsed}");
    }

    [Fact]
    public void An_expression_that_was_given_up_stays_given_up_unless_it_is_multiplied_by_zero()
    {
        var anything = CostSamples.Anything();

        Assert.True((anything + A).Substitute(_ => C(1)).IsTooLarge);
        Assert.Equal(TokenEstimate.Unbounded(3, 3), (anything + A).Substitute(_ => C(3)).Evaluate(_ => TokenEstimate.Zero));
        Assert.Equal(CostExpression.Zero, (anything * A).Substitute(_ => CostExpression.Zero));
    }

    private static Tree WithoutMaxima(Tree tree) => tree with
    {
        Operator = tree.Operator == 'm' ? '*' : tree.Operator,
        Left = tree.Left is null ? null : WithoutMaxima(tree.Left),
        Right = tree.Right is null ? null : WithoutMaxima(tree.Right),
    };

    private static Tree Replace(Tree tree, Dictionary<string, Tree> replacements) => tree.Operator == 'u'
        ? replacements.GetValueOrDefault(tree.Name, tree)
        : tree with { Left = tree.Left is null ? null : Replace(tree.Left, replacements), Right = tree.Right is null ? null : Replace(tree.Right, replacements) };

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
