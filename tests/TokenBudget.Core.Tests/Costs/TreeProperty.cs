using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Tests.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Checks that something holds for all formulas; a counterexample is made small. The same formulas on every run.</summary>
internal static class TreeProperty
{
    /// <summary>Small enough that no product of three formulas is given up as too large.</summary>
    private const int MaxConstant = 10_000;

    private static readonly Gen<Tree> Leaf = Gen.OneOf(
        Gen.Choose(0, 5).Select(static value => Tree.Constant(value)),
        Gen.Choose(0, MaxConstant).Select(static value => Tree.Constant(value)),
        Gen.Elements(Tree.Names).Select(Tree.Unknown));

    public static void HoldsForThree(int depth, Action<Tree, Tree, Tree> property) => Check(
        Arb.From(Gen.Three(Formula(depth)), static three => [
            .. Smaller(three.Item1).Select(smaller => (smaller, three.Item2, three.Item3)),
            .. Smaller(three.Item2).Select(smaller => (three.Item1, smaller, three.Item3)),
            .. Smaller(three.Item3).Select(smaller => (three.Item1, three.Item2, smaller))]),
        three => property(three.Item1, three.Item2, three.Item3));

    /// <summary>Formulas and a source of whatever else the property needs.</summary>
    public static void Holds(int depth, Action<Tree, Tree, Random> property) => Check(
        Arb.From(Gen.Zip(Gen.Two(Formula(depth)), Gen.Choose(0, int.MaxValue - 1)), static sample => [
            .. Smaller(sample.Item1.Item1).Select(smaller => ((smaller, sample.Item1.Item2), sample.Item2)),
            .. Smaller(sample.Item1.Item2).Select(smaller => ((sample.Item1.Item1, smaller), sample.Item2))]),
        sample => property(sample.Item1.Item1, sample.Item1.Item2, new Random(sample.Item2)));

    public static void Check<T>(Arbitrary<T> values, Action<T> property, int runs = 2_000) => Prop.ForAll(values, property).Check(
        Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(runs).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_261_127), FSharpOption<int>.None))));

    /// <summary>An estimate for every unknown.</summary>
    public static Dictionary<string, TokenEstimate> Estimates(Random random) => Tree.Names.ToDictionary(static name => name, _ => RandomEstimate.Next(random));

    public static Gen<Tree> Formula(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        var part = Formula(depth - 1);
        return Gen.Frequency(
            (1, Leaf),
            (3, Gen.Zip(Gen.Elements('+', '*', 'm'), Gen.Two(part)).Select(static node => new Tree(node.Item1, node.Item2.Item1, node.Item2.Item2, 0, ""))),
            (1, part.Select(static count => new Tree('p', count, null, 0, ""))));
    }

    /// <summary>The parts of the formula, and the formula with one part made smaller.</summary>
    private static IEnumerable<Tree> Smaller(Tree tree)
    {
        if (tree.Operator == 'c')
        {
            return tree.Value == 0 ? [] : [Tree.Constant(tree.Value / 2), Tree.Constant(tree.Value - 1)];
        }

        return tree.Parts()
            .Concat(tree.Left is null ? [] : Smaller(tree.Left).Select(left => tree with { Left = left }))
            .Concat(tree.Right is null ? [] : Smaller(tree.Right).Select(right => tree with { Right = right }));
    }
}
