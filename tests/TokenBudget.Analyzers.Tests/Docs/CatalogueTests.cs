using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Docs;

/// <summary>The SDK catalogue says what the referenced packages say: a name that a package drops is found here, not by users.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Packages =
    [
        "OpenAI", "System.ClientModel", "Anthropic", "Microsoft.Extensions.AI.Abstractions",
        Stub.AzureOpenAI, Stub.ExtensionsAIOpenAI, Stub.SemanticKernel, Stub.SemanticKernelOpenAI, Stub.SemanticKernelMistral,
    ];

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Catalogue", references: SdkReferences.Everything);

    private static IEnumerable<CatalogueLine> Lines => CatalogueLine.ReadAll().Where(line => Packages.Contains(line.Assembly));

    [Fact]
    public void Every_line_names_a_type_of_its_assembly() =>
        AssertNone(Lines.Where(line => TypeOf(line) is null));

    [Fact]
    public void Every_line_names_a_member_of_its_type() =>
        AssertNone(Lines.Where(line => line.Member.Length > 0 && !MembersOf(line).Any()));

    [Fact]
    public void Every_line_speaks_of_arguments_that_exist() =>
        AssertNone(Lines.Where(line => line.Ordinals.Any(ordinal => !MembersOf(line).Any(member => Has(member, ordinal)))));

    [Fact]
    public void A_line_with_parameter_types_speaks_of_arguments_of_that_overload() =>
        AssertNone(Lines.Where(line => line.Parameters is { } parameters && line.Ordinals.Any(ordinal => ordinal >= parameters.Length)));

    [Fact]
    public void Every_overload_of_a_method_that_sends_requests_is_covered()
    {
        var calls = Lines.Where(line => line.Kind == "call").ToList();
        var missing =
            from type in calls.Select(TypeOf).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            let names = calls.Where(line => SymbolEqualityComparer.Default.Equals(TypeOf(line), type)).Select(line => line.Member).ToHashSet(StringComparer.Ordinal)
            from method in type.GetMembers().OfType<IMethodSymbol>()
            where method.DeclaredAccessibility == Accessibility.Public && names.Contains(method.MetadataName)
            where !calls.Exists(line => SymbolEqualityComparer.Default.Equals(TypeOf(line), type) && line.Fits(method))
            select method.ToDisplayString();

        AssertNone(missing);
    }

    [Fact]
    public void No_two_lines_say_the_same_about_a_member() =>
        AssertNone(Lines.Where(line => line.Kind != "plumbing").GroupBy(line => line.ToString()).Where(group => group.Count() > 1).Select(group => group.Key));

    private static void AssertNone(IEnumerable<object> problems) => Assert.True(!problems.Any(), string.Join('\n', problems));

    private static INamedTypeSymbol? TypeOf(CatalogueLine line) => Compilation.SourceModule.ReferencedAssemblySymbols
        .FirstOrDefault(assembly => assembly.Name == line.Assembly)?.GetTypeByMetadataName(line.Type);

    private static IEnumerable<ISymbol> MembersOf(CatalogueLine line) => TypeOf(line)?.GetMembers().Where(member => line.Kind switch
    {
        "prop" => member is IPropertySymbol && member.MetadataName == line.Member,
        "pass" or "make" => member is IMethodSymbol method ? line.Fits(method) : member is IPropertySymbol && line.Parameters is null && member.MetadataName == line.Member,
        "value" => member is IPropertySymbol or IFieldSymbol && member.MetadataName == line.Member,
        _ => member is IMethodSymbol called && line.Fits(called),
    }) ?? [];

    private static bool Has(ISymbol member, int ordinal) => member is IMethodSymbol method && ordinal < method.Parameters.Length;
}
