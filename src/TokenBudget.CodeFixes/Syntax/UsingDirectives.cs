using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Adds using directives at the place where a reader expects them.</summary>
internal static class UsingDirectives
{
    /// <summary>Each namespace once, in the order of the alphabet with <c>System</c> first, below global usings and the file's header.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, IEnumerable<string> namespaces)
    {
        foreach (var name in namespaces.Distinct(StringComparer.Ordinal))
        {
            if (!root.Usings.Any(directive => IsPlain(directive) && directive.Name?.ToString() == name))
            {
                root = Add(root, name);
            }
        }

        return root;
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name)
    {
        var newLine = Lines.EndOf(root);
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(newLine);
        var index = IndexFor(root.Usings, name);
        if (index == 0 && root.Usings.Count > 0)
        {
            var first = root.Usings[0];
            directive = directive.WithLeadingTrivia(first.GetLeadingTrivia());
            root = root.ReplaceNode(first, first.WithoutLeadingTrivia());
        }
        else if (index == 0)
        {
            var start = root.GetFirstToken(includeZeroWidth: true);
            var header = HeaderLength(start.LeadingTrivia);
            directive = directive.WithLeadingTrivia(start.LeadingTrivia.Take(header)).WithTrailingTrivia(newLine, newLine);
            root = root.ReplaceToken(start, start.WithLeadingTrivia(start.LeadingTrivia.Skip(header)));
        }

        return root.WithUsings(root.Usings.Insert(index, directive));
    }

    private static int IndexFor(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        var index = 0;
        for (var i = 0; i < usings.Count; i++)
        {
            if (usings[i].GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)
                || (IsPlain(usings[i]) && IsBefore(usings[i].Name?.ToString() ?? "", name)))
            {
                index = i + 1;
            }
        }

        return index;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None);

    private static bool IsBefore(string left, string right)
    {
        var (leftIsSystem, rightIsSystem) = (IsSystem(left), IsSystem(right));
        return leftIsSystem == rightIsSystem ? string.CompareOrdinal(left, right) < 0 : leftIsSystem;
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Comments that a blank line ends, and directives, belong to the file and not to its first member.</summary>
    private static int HeaderLength(SyntaxTriviaList trivia)
    {
        var length = 0;
        for (var i = 0; i < trivia.Count; i++)
        {
            if (trivia[i].IsDirective || (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) && (i == 0 || trivia[i - 1].IsKind(SyntaxKind.EndOfLineTrivia))))
            {
                length = i + 1;
            }
        }

        return length;
    }
}
