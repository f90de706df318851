using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Derivations;

/// <summary>The lines of a derivation as the tree that their depths describe.</summary>
public static class DerivationTree
{
    /// <summary>The outermost lines, in source order. A line belongs to the nearest line before it that is less deep.</summary>
    public static IReadOnlyList<DerivationNode> Of(IReadOnlyList<DerivationStep> steps)
    {
        var roots = new List<DerivationNode>();
        var open = new Stack<(int Depth, List<DerivationNode> Children)>();
        foreach (var step in steps)
        {
            while (open.Count > 0 && open.Peek().Depth >= step.Depth)
            {
                open.Pop();
            }

            var children = new List<DerivationNode>();
            (open.Count > 0 ? open.Peek().Children : roots).Add(new DerivationNode(step, children));
            open.Push((step.Depth, children));
        }

        return roots;
    }

    /// <summary>The way from a method to what it mostly pays for: of the lines at each depth the one with the most input tokens.</summary>
    public static IReadOnlyList<DerivationStep> DearestChain(IReadOnlyList<DerivationStep> steps)
    {
        var chain = new List<DerivationStep>();
        for (var level = Of(steps); level.Count > 0; level = Dearest(level).Children)
        {
            chain.Add(Dearest(level).Step);
        }

        return chain;
    }

    // OrderBy is stable: of equally dear lines the first.
    private static DerivationNode Dearest(IReadOnlyList<DerivationNode> level) =>
        level.OrderByDescending(static node => node.Step.Tokens.Max ?? node.Step.Tokens.Expected).First();
}
