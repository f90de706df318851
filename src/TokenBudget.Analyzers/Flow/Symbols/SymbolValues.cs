using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>What is always true of fields and properties, whichever method asks. One per compilation; thread safe.</summary>
internal sealed class SymbolValues
{
    [ThreadStatic]
    private static int _depth;

    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeMembers> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(ISymbol Type, int Level), KeptMembers?> _kept = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Lazy<MemberUses> _assemblyUses;
    private readonly Compilation _compilation;

    public SymbolValues(Compilation compilation, SdkSymbols sdk, ReferencedFacts referenced)
    {
        Referenced = referenced;
        _compilation = compilation;
        _assemblyUses = new(() => MemberUses.Of(compilation));
        Sdk = sdk;
        Registrations = new Registrations(compilation, this);
        Bodies = new MethodBodies(this);
        Implementations = new Implementations(compilation);
        HiddenCalls = new HiddenCalls(this);
        Summaries = new MemberSummaries(this);
    }

    /// <summary>True when a method asks, not another member: only such answers are kept, so that they never depend on the order of questions.</summary>
    public static bool IsOutermost => _depth <= 1;

    public SdkSymbols Sdk { get; }

    /// <summary>True when values are to say what objects keep of the arguments of their constructors. That is for facts alone: no figure here depends on it.</summary>
    public bool NamesKept { get; init; }

    /// <summary>What referenced projects say of their methods.</summary>
    public ReferencedFacts Referenced { get; }

    /// <summary>The clients that dependency injection is set up with.</summary>
    public Registrations Registrations { get; }

    public MethodBodies Bodies { get; }

    public Implementations Implementations { get; }

    public HiddenCalls HiddenCalls { get; }

    public MemberSummaries Summaries { get; }

    public IEnumerable<SyntaxTree> Trees => _compilation.SyntaxTrees;

    /// <summary>How the whole assembly uses names; read only when a call depends on an object that all of it can see.</summary>
    public MemberUses AssemblyUses => _assemblyUses.Value;

    /// <summary>True for what this compilation declares. What editors show of other projects as source is as foreign as metadata, so that they show what builds say.</summary>
    public bool IsOwn(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    public Value OfField(IFieldSymbol field)
    {
        if (field.IsConst || !IsOwn(field) || _depth > Limits.MaxCallDepth)
        {
            return Holes.UnknownOf(field);
        }

        return Guarded(() => Members(field.ContainingType).Of(field));
    }

    /// <param name="property">The property.</param>
    /// <param name="evaluation">The run that asks.</param>
    /// <param name="isThis">Whether it is a property of the current object.</param>
    public Value OfProperty(IPropertySymbol property, Evaluation evaluation, bool isThis = false)
    {
        if (!IsOwn(property) || property.IsAbstract || property.IsVirtual || property.IsOverride || property.IsIndexer
            || _depth > Limits.MaxCallDepth)
        {
            return Holes.UnknownOf(property);
        }

        return Guarded(() => Members(property.ContainingType).Of(property, evaluation, isThis));
    }

    /// <summary>True when nothing assigns the member once its object is made.</summary>
    public bool IsFixed(ISymbol member) => IsOwn(member) && Members(member.ContainingType).IsFixed(member);

    /// <summary>The same, and when nothing changes what the member refers to by way of it, or shows it to others.</summary>
    public bool IsReadOnly(ISymbol member) => IsFixed(member) && !Members(member.ContainingType).IsExposed(member);

    /// <summary>What a member keeps of the arguments of a constructor, with unknowns named; null when that is not known.</summary>
    /// <param name="type">The class of the object.</param>
    /// <param name="member">A member of the class or of a base class.</param>
    public Value? KeptBy(INamedTypeSymbol type, ISymbol member)
    {
        var level = LevelOf(type, member.OriginalDefinition.ContainingType);
        return level == 0 || member.IsStatic ? null : KeptBy(member.OriginalDefinition.ContainingType, level)?.Find(member);
    }

    /// <summary>The same for all members of a class; see <see cref="Givens.Of(IParameterSymbol, int)"/> for the level.</summary>
    public KeptMembers? KeptBy(INamedTypeSymbol type, int level)
    {
        if (_kept.TryGetValue((type, level), out var known))
        {
            return known;
        }

        if (!IsOwn(type) || _depth > Limits.MaxCallDepth)
        {
            return null;
        }

        var isOutermost = _depth == 0;
        var kept = Guarded(() => KeptMembers.Of(type, level, Members(type), this));
        return isOutermost ? _kept.GetOrAdd((type, level), kept) : kept;
    }

    /// <summary>1 for the class itself, 2 for its base class, and so on; 0 for what is no base class of it.</summary>
    private static int LevelOf(INamedTypeSymbol type, INamedTypeSymbol? ancestor)
    {
        var level = 1;
        for (var one = type; one is not null; one = one.BaseType?.OriginalDefinition, level++)
        {
            if (SymbolEqualityComparer.Default.Equals(one, ancestor))
            {
                return level;
            }
        }

        return 0;
    }

    /// <summary>What a field or property holds when its object is made; null when that is not known.</summary>
    public Value? InitialOf(ISymbol member) => member.DeclaringSyntaxReferences.IsEmpty ? null : Guarded(() => Members(member.ContainingType).InitialOf(member));

    /// <summary>How all code that can see a field or property uses the list in it; null when not all of that code is here.</summary>
    public ListUses? UsesOf(ISymbol member, CancellationToken cancellation)
    {
        if (member.DeclaredAccessibility == Accessibility.Private)
        {
            return ListUses.Of(member.Name, member.ContainingType.DeclaringSyntaxReferences.Select(type => type.GetSyntax(cancellation)));
        }

        for (var outer = member; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal)
            {
                return ListUses.Of(member.Name, _compilation.SyntaxTrees.Select(tree => tree.GetRoot(cancellation)));
            }
        }

        return null;
    }

    /// <summary>Offers the model that the compiler made for a file, so that nothing in it is bound twice.</summary>
    public void Offer(SemanticModel model) => _models.TryAdd(model.SyntaxTree, model);

    /// <summary>The operation of a node of any file of the compilation; null when it has none.</summary>
    public IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) => ModelOf(node)?.GetOperation(node, cancellation);

    /// <summary>The member that a node declares, or that runs it before its own code; null when it declares none.</summary>
    public ISymbol? DeclaredAt(SyntaxNode node, CancellationToken cancellation) => node is PrimaryConstructorBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type }
        ? (DeclaredAt(type, cancellation) as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(TypeMembers.IsPrimary)
        : ModelOf(node)?.GetDeclaredSymbol(node, cancellation);

    /// <summary>The member whose code a node stands in, such as the entry point for top-level statements; null when it is in none.</summary>
    public ISymbol? EnclosingAt(SyntaxNode node, CancellationToken cancellation) =>
        ModelOf(node)?.GetEnclosingSymbol(node is CompilationUnitSyntax { Members: [var first, ..] } ? first.SpanStart : node.SpanStart, cancellation);

    /// <summary>What an expression calls or names; null when it does not bind.</summary>
    public ISymbol? SymbolAt(SyntaxNode node, CancellationToken cancellation) => ModelOf(node)?.GetSymbolInfo(node, cancellation).Symbol;

    /// <summary>Null for a file of another project, which editors show as source as well.</summary>
    private SemanticModel? ModelOf(SyntaxNode node)
    {
        if (!_models.ContainsKey(node.SyntaxTree) && !_compilation.ContainsSyntaxTree(node.SyntaxTree))
        {
            return null;
        }

        // What a call depends on may stand in another file; one model per file is made at most, and only when a call needs it.
#pragma warning disable RS1030
        return _models.GetOrAdd(node.SyntaxTree, tree => _compilation.GetSemanticModel(tree));
#pragma warning restore RS1030
    }

    private TypeMembers Members(INamedTypeSymbol type) => _types.GetOrAdd(type.OriginalDefinition, definition => new TypeMembers(definition, this));

    private static T Guarded<T>(Func<T> value)
    {
        _depth++;
        try
        {
            return value();
        }
        finally
        {
            _depth--;
        }
    }
}
