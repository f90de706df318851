using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>What is always true of the fields and properties of one type.</summary>
/// <remarks>A member has a fixed value when only its initialiser and the constructors assign it, and when nothing in the type changes the
/// object it refers to. Everything else is unknown, named after the member.</remarks>
internal sealed class TypeMembers(INamedTypeSymbol type, SymbolValues symbols)
{
    private readonly ConcurrentDictionary<ISymbol, Value> _values = new(SymbolEqualityComparer.Default);
    private readonly Lazy<MemberUses> _uses = new(() => MemberUses.Of(type));

    public Value Of(IFieldSymbol field)
    {
        if (_values.TryGetValue(field, out var known))
        {
            return known;
        }

        return Keep(field, IsFixed(field) ? Fixed(field, FieldInitializer(field)) : Holes.UnknownOf(field));
    }

    public Value Of(IPropertySymbol property, Evaluation evaluation, bool isThis)
    {
        if (_values.TryGetValue(property, out var known))
        {
            return known;
        }

        if (Getter(property) is { } getter)
        {
            // A getter may read what this method changed, so its value holds only here.
            return Run(getter, evaluation.Limits, evaluation, isThis ? evaluation.Own : null) ?? Holes.UnknownOf(property);
        }

        return Keep(property, IsFixed(property) ? Fixed(property, PropertyInitializer(property)) : Holes.UnknownOf(property));
    }

    /// <summary>What the initialiser and the constructors leave in a member, whatever happens to it later; null when they say nothing.</summary>
    public Value? InitialOf(ISymbol member)
    {
        return Initial(member, InitializerOf(member));
    }

    /// <summary>True for a member of the type, or a parameter of its primary constructor, that nothing assigns once an object is made.</summary>
    public bool IsFixed(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && member switch
    {
        IFieldSymbol field => field.IsReadOnly || (field.DeclaredAccessibility == Accessibility.Private && !_uses.Value.IsAssigned(field.Name)),
        IPropertySymbol property => IsAuto(property) && !property.IsVirtual && !property.IsOverride && (property.SetMethod is null
            || (property.SetMethod.DeclaredAccessibility == Accessibility.Private && !_uses.Value.IsAssigned(property.Name))),
        IParameterSymbol parameter => IsOfPrimaryConstructor(parameter) && !_uses.Value.IsAssigned(parameter.Name),
        _ => false,
    };

    /// <summary>The initialiser of a field or property; null when it has none.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(ISymbol member) => member.IsImplicitlyDeclared ? null : member switch
    {
        IFieldSymbol field => FieldInitializer(field),
        IPropertySymbol property => PropertyInitializer(property),
        _ => null,
    };

    /// <summary>True for what the whole type can read: a parameter of a primary constructor.</summary>
    public static bool IsOfPrimaryConstructor(ISymbol symbol) =>
        symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } && IsPrimary(constructor);

    /// <summary>True for a constructor that is declared with its type.</summary>
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is TypeDeclarationSyntax;

    private Value? Initial(ISymbol member, EqualsValueClauseSyntax? initializer)
    {
        var initial = initializer is null ? null : Run(initializer, new Limits(CancellationToken.None), outer: null);
        return FromConstructors(member, initial) ?? initial;
    }

    private Value Keep(ISymbol member, Value value) => SymbolValues.IsOutermost ? _values.GetOrAdd(member, value) : value;

    private Value Fixed(ISymbol member, EqualsValueClauseSyntax? initializer)
    {
        if (Initial(member, initializer) is not { } value)
        {
            return Holes.UnknownOf(member);
        }

        // Clients, tools and formats do not change after they are made.
        var lasting = IsBuilder(member) ? null : Lasting.Of(value, symbols);
        if (lasting is null && !IsReadOnly(member, initializer) && IsExposed(member))
        {
            // The elements of an array may change, but not their number.
            return value is SequenceValue array && TypeOf(member) is IArrayTypeSymbol && Holes.UnknownOf(member) is SequenceValue { Items: [var any] }
                ? new SequenceValue([any with { Count = array.Count() }])
                : Holes.UnknownOf(member);
        }

        return Clients.AsHeld(lasting ?? value, TypeOf(member));
    }

    public static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    /// <summary>A collection expression gives an interface that only reads an object that nobody can change.</summary>
    private static bool IsReadOnly(ISymbol member, EqualsValueClauseSyntax? initializer) =>
        initializer is { Value: CollectionExpressionSyntax } && TypeOf(member) is { Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray" };

    /// <summary>True when something may change the object: in the type for private members, in the assembly for internal ones, anywhere for public ones.</summary>
    public bool IsExposed(ISymbol member)
    {
        if (member is IParameterSymbol)
        {
            return _uses.Value.IsExposedLater(member.Name);
        }

        if (member.DeclaredAccessibility == Accessibility.Private)
        {
            return _uses.Value.IsExposed(member.Name);
        }

        for (var outer = member; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal)
            {
                return symbols.AssemblyUses.IsExposed(member.Name);
            }
        }

        return true;
    }

    /// <summary>What the constructors leave in the member; null when none assigns it. One that does not assign leaves what was there.</summary>
    private Value? FromConstructors(ISymbol member, Value? initial)
    {
        Value? joined = null;
        var assigns = false;
        var limits = new Limits(CancellationToken.None);
        foreach (var constructor in member.IsStatic ? type.StaticConstructors : type.InstanceConstructors)
        {
            if (Constructors.CallsAnother(constructor))
            {
                continue;
            }

            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is not ConstructorDeclarationSyntax declaration)
                {
                    continue;
                }

                var value = AtEnd(declaration, member, limits);
                assigns |= value is not null;
                value ??= initial ?? ConstantValue.Null;
                joined = joined is null ? value : ValueJoin.Join(joined, value, limits);
            }
        }

        return assigns ? joined : null;
    }

    private Value? AtEnd(ConstructorDeclarationSyntax declaration, ISymbol member, Limits limits)
    {
        if (!MemberUses.Assigns(declaration, member.Name) || symbols.OperationOf(declaration, CancellationToken.None) is not { } body)
        {
            return null;
        }

        var evaluation = new Evaluation(symbols, limits, VariableUses.Of(body), recorder: null, new ObjectIds(), depth: 1);
        evaluation.Evaluate(body);
        return evaluation.State.Variables.TryGetValue(member, out var value) && !limits.IsExhausted
            ? new Snapshot(evaluation.State).Freeze(value)
            : Holes.UnknownOf(member);
    }

    private Value? Run(SyntaxNode node, Limits limits, Evaluation? outer, INamedTypeSymbol? own = null)
    {
        if (symbols.OperationOf(node, CancellationToken.None) is not { } body)
        {
            return null;
        }

        var evaluation = new Evaluation(symbols, limits, VariableUses.Of(body), recorder: null, new ObjectIds(), (outer?.Depth ?? 0) + 1) { Own = own };
        if (evaluation.Depth > Limits.MaxCallDepth)
        {
            limits.Hit();
            return null;
        }

        var value = evaluation.Evaluate(body is Microsoft.CodeAnalysis.Operations.ISymbolInitializerOperation initializer ? initializer.Value : body);
        return evaluation.Returned ?? (body is Microsoft.CodeAnalysis.Operations.ISymbolInitializerOperation ? new Snapshot(evaluation.State).Freeze(value) : null);
    }

    private static EqualsValueClauseSyntax? FieldInitializer(IFieldSymbol field) =>
        (field.DeclaringSyntaxReferences[0].GetSyntax() as VariableDeclaratorSyntax)?.Initializer;

    private static EqualsValueClauseSyntax? PropertyInitializer(IPropertySymbol property) =>
        (property.DeclaringSyntaxReferences[0].GetSyntax() as PropertyDeclarationSyntax)?.Initializer ?? (property.PartialImplementationPart is { } written ? PropertyInitializer(written) : null);

    private static SyntaxNode? Getter(IPropertySymbol property)
    {
        if ((property.PartialImplementationPart ?? property).DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax declaration)
        {
            return null;
        }

        if (declaration.ExpressionBody is { } arrow)
        {
            return arrow;
        }

        foreach (var accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body is not null || accessor.ExpressionBody is not null))
            {
                return accessor;
            }
        }

        return null;
    }

    private static bool IsAuto(IPropertySymbol property) =>
        property.PartialImplementationPart is null && property.DeclaringSyntaxReferences[0].GetSyntax() is PropertyDeclarationSyntax { AccessorList: { } accessors }
        && accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null);

    public static bool IsBuilder(ISymbol member) => Types.IsStringBuilder(TypeOf(member));
}
