using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Core.Facts;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>The facts about one generated program, by the numbers in its comments.</summary>
internal sealed class ProgramFacts
{
    private ProgramFacts()
    {
    }

    /// <summary>The call sites.</summary>
    public Dictionary<int, CallSiteFacts> Sites { get; } = [];

    /// <summary>The methods; those without facts send nothing.</summary>
    public Dictionary<int, (string Id, MethodFacts? Facts, bool IsOpen)> Methods { get; } = [];

    /// <summary>The number of the entry point.</summary>
    public int Entry { get; private set; }

    public static ProgramFacts Of(GeneratedProgram program, CSharpCompilation compilation, CompilationFacts facts)
    {
        var result = new ProgramFacts();
        var path = ProgramSources.PathOf(program);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("/" + path, StringComparison.Ordinal));
        var model = compilation.GetSemanticModel(tree);
        var sites = facts.CallSites.Where(site => site.File == path).ToDictionary(site => (site.Line, site.Column));
        foreach (var comment in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            if (Marks.Site(comment.ToString()) is { } site)
            {
                var start = Invocation(comment).GetLocation().GetLineSpan().StartLinePosition;
                if (sites.TryGetValue((start.Line + 1, start.Character + 1), out var found))
                {
                    result.Sites[site] = found;
                }
            }
            else if (Marks.Method(comment.ToString()) is { } number && comment.Token.Parent!.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax) is { } declaration)
            {
                var method = (IMethodSymbol)model.GetDeclaredSymbol(declaration)!;
                var id = method.GetDocumentationCommentId()!;
                result.Methods[number] = (id, facts.Methods.SingleOrDefault(known => known.Id == id), method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate));
                result.Entry = method.Name == "Main" ? number : result.Entry;
            }
        }

        return result;
    }

    /// <summary>The call whose arguments a comment stands between.</summary>
    private static InvocationExpressionSyntax Invocation(SyntaxTrivia comment) => comment.Token.Parent!.AncestorsAndSelf().OfType<InvocationExpressionSyntax>()
        .First(call => call.ArgumentList.OpenParenToken.Span.End <= comment.SpanStart && comment.Span.End <= call.ArgumentList.CloseParenToken.SpanStart);
}
