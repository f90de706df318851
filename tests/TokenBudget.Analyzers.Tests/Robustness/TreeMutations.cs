using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Changes of whole expressions and statements: the result is well-formed C# that means something else.</summary>
internal static class TreeMutations
{
    private static readonly string[] Wrappers =
    [
        "for (var z = 0; z < 3; z++) {{ {0} }}", "while (true) {{ {0} }}", "do {{ {0} }} while (Environment.TickCount > 3);", "foreach (var z in new[] {{ 1, 2 }}) {{ {0} }}",
        "if (DateTime.Now.Ticks > 3) {{ {0} }} else {{ {0} }}", "try {{ {0} }} catch (Exception z) when (z is not null) {{ {0} }} finally {{ }}", "{{ void Z() {{ {0} }} Z(); }}",
        "{{ Action z = () => {{ {0} }}; z(); }}", "{{ Func<Task> z = async () => {{ {0} }}; await z(); }}", "lock (new object()) {{ {0} }}", "using (new MemoryStream()) {{ {0} }}",
        "switch (Environment.ProcessId) {{ case 1: {0} break; default: {0} goto case 1; }}", "unsafe {{ {0} }}", "checked {{ {0} }}", "z: {0} goto z;", "{{ {0} {0} }}",
    ];

    private static readonly string[] ExpressionWrappers =
    [
        "({0})", "({0} ?? {0})", "(true ? {0} : {0})", "({0} + {0})", "$\"{{{0}}}\"", "({0})!", "((object){0})", "({0} switch {{ _ => {0} }})", "new[] {{ {0} }}[0]", "((Func<dynamic>)(() => {0}))()",
        "({0} is var z ? z : {0})", "string.Concat({0}, {0})", "await Task.FromResult({0})", "({0}, {0}).Item1", "[{0}, .. new[] {{ {0} }}]", "({0} as string)", "checked({0})", "nameof({0})",
    ];

    /// <summary>Every mutation of this kind.</summary>
    public static Func<string, Random, string>[] All { get; } =
        [ReplaceExpression, SwapExpressions, WrapExpression, WrapStatement, DeleteStatement, RepeatStatement, MoveStatement, DeleteMember, RepeatMember];

    private static string ReplaceExpression(string source, Random random) =>
        Change<ExpressionSyntax>(source, random, (one, all) => [new TextChange(one.Span, all[random.Next(all.Count)].ToString())]);

    private static string SwapExpressions(string source, Random random) => Change<ExpressionSyntax>(source, random, (one, all) =>
    {
        var other = all[random.Next(all.Count)];
        return one.Span.OverlapsWith(other.Span) || one.Span == other.Span ? [] : [new TextChange(one.Span, other.ToString()), new TextChange(other.Span, one.ToString())];
    });

    private static string WrapExpression(string source, Random random) =>
        Change<ExpressionSyntax>(source, random, (one, _) => [new TextChange(one.Span, Fill(ExpressionWrappers[random.Next(ExpressionWrappers.Length)], one))]);

    private static string WrapStatement(string source, Random random) =>
        Change<StatementSyntax>(source, random, (one, _) => [new TextChange(one.Span, Fill(Wrappers[random.Next(Wrappers.Length)], one))]);

    private static string DeleteStatement(string source, Random random) => Change<StatementSyntax>(source, random, (one, _) => [new TextChange(one.Span, string.Empty)]);

    private static string RepeatStatement(string source, Random random) => Change<StatementSyntax>(source, random, (one, _) => [new TextChange(one.Span, one + "\n" + one)]);

    private static string MoveStatement(string source, Random random) => Change<StatementSyntax>(source, random, (one, all) =>
    {
        var target = all[random.Next(all.Count)];
        return one.Span.OverlapsWith(target.Span) ? [] : [new TextChange(one.Span, string.Empty), new TextChange(new TextSpan(target.SpanStart, 0), one + "\n")];
    });

    private static string DeleteMember(string source, Random random) => Change<MemberDeclarationSyntax>(source, random, (one, _) => [new TextChange(one.Span, string.Empty)]);

    private static string RepeatMember(string source, Random random) => Change<MemberDeclarationSyntax>(source, random, (one, _) => [new TextChange(one.Span, one + "\n" + one)]);

    private static string Fill(string wrapper, SyntaxNode node) =>
        wrapper.Replace("{0}", "\u0001", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            .Replace("\u0001", node.ToString(), StringComparison.Ordinal);

    private static string Change<TNode>(string source, Random random, Func<TNode, List<TNode>, TextChange[]> change)
        where TNode : SyntaxNode
    {
        var nodes = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<TNode>().Where(node => node.Span.Length is > 0 and < 2_000).ToList();
        return nodes.Count == 0
            ? source
            : SourceText.From(source).WithChanges(change(nodes[random.Next(nodes.Count)], nodes).OrderBy(one => one.Span.Start)).ToString();
    }
}
