using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Calls;

/// <summary>Methods that their authors mark with <c>[LlmCall]</c>: a request that the analysis can't see into.</summary>
internal static class Wrappers
{
    private const string AttributeName = "LlmCall";

    /// <summary>Names per file, so that typing in one file does not read the others again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> NamesByFile = new();

    /// <summary>Names of the marked methods of a compilation, by syntax alone; bodies are not read.</summary>
    public static HashSet<string> NamesIn(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in NamesByFile.GetValue(tree, file => Read(file.GetRoot(cancellation))))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>What a marked method says about itself; null when it is not marked.</summary>
    public static CatalogueEntry? EntryOf(IMethodSymbol method)
    {
        if (!IsMarked(method) || method.ContainingType is not { } type)
        {
            return null;
        }

        var slots = new List<SlotBinding>();
        foreach (var parameter in method.Parameters)
        {
            if (SlotOf(parameter) is { } slot)
            {
                slots.Add(new SlotBinding(slot, parameter.Ordinal, null));
            }
        }

        return new CatalogueEntry
        {
            Kind = EntryKind.Call,
            Sdk = "wrapper",
            Assembly = method.ContainingAssembly?.Name ?? "",
            Type = type.ToDisplayString(),
            Member = method.Name,
            Slots = slots,
        };
    }

    public static bool IsMarked(ISymbol symbol) => Has(symbol, "LlmCallAttribute");

    private static Slot? SlotOf(IParameterSymbol parameter) =>
        Has(parameter, "PromptAttribute") ? Slot.User
        : Has(parameter, "ModelAttribute") ? Slot.Model
        : Has(parameter, "MaxOutputTokensAttribute") ? Slot.MaxOutput
        : null;

    private static bool Has(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace is { Name: "TokenBudget", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Read(SyntaxNode root)
    {
        List<string>? names = null;
        foreach (var node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } method && IsMarked(method))
            {
                (names ??= []).Add(method.Identifier.ValueText);
            }
        }

        return names?.ToArray() ?? [];
    }

    private static bool IsMarked(MethodDeclarationSyntax method)
    {
        foreach (var list in method.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText;
                if (name is AttributeName or AttributeName + "Attribute")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
