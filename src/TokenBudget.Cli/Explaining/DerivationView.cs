using Spectre.Console;
using TokenBudget.Cli.Output;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Derivations;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>A derivation as a tree: one line per step where there is room, otherwise two.</summary>
internal static class DerivationView
{
    private const string Separator = " · ";

    // What the tree draws in front of a line, per level.
    private const int Indentation = 4;

    private static readonly Style s_quiet = new(Color.Grey);

    public static void Write(IAnsiConsole console, string method, IReadOnlyList<DerivationStep> steps)
    {
        var isWide = steps.All(step => ((step.Depth + 1) * Indentation) + What(step).Length + Separator.Length + FiguresOf(step).Length < console.Profile.Width);
        var tree = new Tree(new Text(method));
        tree.Expanded = true;
        Add(tree, DerivationTree.Of(steps), isWide ? Separator : "\n");
        console.Write(tree);
    }

    private static void Add(IHasTreeNodes parent, IReadOnlyList<DerivationNode> nodes, string separator)
    {
        foreach (var node in nodes)
        {
            var line = new Paragraph().Append(Name(node.Step)).Append(Place(node.Step), s_quiet).Append(separator + FiguresOf(node.Step));
            Add(parent.AddNode(line), node.Children, separator);
        }
    }

    private static string What(DerivationStep step) => Name(step) + Place(step);

    private static string Name(DerivationStep step) => step.Kind switch
    {
        DerivationKind.Summary => step.Text + " (by the facts of its project)",
        DerivationKind.Declared => step.Text + " (by its [TokenBudget])",
        DerivationKind.Unknown => step.Text + " (cannot be seen)",
        _ => step.Text,
    };

    private static string Place(DerivationStep step) =>
        PlaceText.Of(step.File, step.Line) is { Length: > 0 } place ? Separator + place : "";

    /// <summary>Requests, tokens, and the expression unless it is the same figure again.</summary>
    private static string FiguresOf(DerivationStep step)
    {
        var sent = MethodLine.Sent(step.Requests, step.Tokens);
        return step.Tokens.Max == step.Tokens.Min ? sent : $"{sent}: {step.Expression}";
    }
}
