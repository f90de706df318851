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

    // Narrower, and Spectre.Console leaves lines out.
    private const int NarrowestText = 40;

    private static readonly Style s_quiet = new(Color.Grey);

    public static void Write(IAnsiConsole console, string method, IReadOnlyList<DerivationStep> steps)
    {
        var screen = console.Profile.Width;
        var nodes = DerivationTree.Of(steps);
        var indentation = Height(nodes) * Indentation;
        var isWide = steps.All(step => indentation + What(step).Length + Separator.Length + FiguresOf(step).Length < screen);
        var tree = new Tree(new Text(method));
        Add(tree, nodes, isWide ? Separator : "\n");

        // What is nested too deeply for the screen runs over its edge, where the terminal breaks the line.
        console.Profile.Width = Math.Max(screen, indentation + NarrowestText);
        console.Write(tree);
        console.Profile.Width = screen;
    }

    private static int Height(IReadOnlyList<DerivationNode> nodes) =>
        nodes.Count == 0 ? 0 : 1 + nodes.Max(static node => Height(node.Children));

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
