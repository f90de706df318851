using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Derivations;

namespace TokenBudget.Reporting.Tests.Derivations;

public sealed class DerivationTreeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a0", "a")]
    [InlineData("a0 b1 c2 d1 e0", "a(b(c) d) e")]
    [InlineData("a0 b2 c1 d2", "a(b c(d))")]
    [InlineData("a3 b1 c2", "a b(c)")]
    public void Depths_become_a_tree(string steps, string tree) =>
        Assert.Equal(tree, Show(DerivationTree.Of(Parse(steps))));

    [Fact]
    public void No_line_is_lost_and_the_order_stays_whatever_the_depths()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            DerivationStep[] steps = [.. Enumerable.Range(0, random.Next(30)).Select(i => Step($"s{i}", random.Next(8), i))];

            Assert.Equal(steps, Flatten(DerivationTree.Of(steps)));
        }
    }

    [Fact]
    public void The_chain_takes_the_dearest_line_at_each_depth()
    {
        DerivationStep[] steps =
        [
            Step("cheap", 0, 5), Step("below cheap", 1, 900),
            Step("loop", 0, 100), Step("call", 1, 10), Step("dear call", 1, 90), Step("request", 2, 90),
        ];

        Assert.Equal(["loop", "dear call", "request"], DerivationTree.DearestChain(steps).Select(step => step.Text));
    }

    [Fact]
    public void What_nothing_limits_is_ranked_by_what_is_expected() => Assert.Equal(
        ["open"],
        DerivationTree.DearestChain([Step("closed", 0, 99), Step("open", 0, 0) with { Tokens = TokenEstimate.Unbounded(0, 100) }]).Select(step => step.Text));

    [Fact]
    public void A_method_without_derivation_has_no_chain() => Assert.Empty(DerivationTree.DearestChain([]));

    private static DerivationStep[] Parse(string steps) =>
        [.. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => Step(step[..1], step[1] - '0', 1))];

    private static DerivationStep Step(string text, int depth, long tokens) =>
        new(depth, DerivationKind.Call, text, "A.cs", 1, TokenEstimate.Exact(1), TokenEstimate.Exact(tokens), "1");

    private static string Show(IEnumerable<DerivationNode> nodes) =>
        string.Join(' ', nodes.Select(node => node.Children.Count == 0 ? node.Step.Text : $"{node.Step.Text}({Show(node.Children)})"));

    private static IEnumerable<DerivationStep> Flatten(IEnumerable<DerivationNode> nodes) =>
        nodes.SelectMany(node => Flatten(node.Children).Prepend(node.Step));
}
