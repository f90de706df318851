using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Tells by syntax whether a method may have a budget of its own, before anything is bound.</summary>
internal static class Contracts
{
    private const string Name = "TokenBudget";

    public static bool MayHaveOne(MethodDeclarationSyntax method)
    {
        foreach (var list in method.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = attribute.Name switch
                {
                    QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
                    AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
                    SimpleNameSyntax simple => simple.Identifier.ValueText,
                    _ => "",
                };
                if (name is Name or Name + "Attribute")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
