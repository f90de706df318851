using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>What the objects of one class keep of the arguments of its constructor, with unknowns named, so that other projects can put in what they
/// make an object with.</summary>
/// <remarks>Only of a class with one constructor that does not call another one of the class: what every object holds is then what that one leaves.</remarks>
internal sealed class KeptMembers
{
    private readonly Dictionary<ISymbol, Value> _values = new(SymbolEqualityComparer.Default);

    private KeptMembers(IMethodSymbol constructor) => Constructor = constructor;

    /// <summary>The constructor that all others of the class call.</summary>
    public IMethodSymbol Constructor { get; }

    /// <summary>Ordinals of its parameters whose lists and options nobody changes by way of the object.</summary>
    public IReadOnlyList<int> Untouched { get; private set; } = [];

    /// <summary>What a field, property or captured parameter always holds; null when that may change.</summary>
    public Value? Find(ISymbol member) => _values.TryGetValue(member.OriginalDefinition, out var value) ? value : null;

    /// <summary>Null for a type whose objects may hold something else.</summary>
    /// <param name="type">The class.</param>
    /// <param name="level">How names of its arguments are told from others; see <see cref="Givens.Of(IParameterSymbol, int)"/>.</param>
    /// <param name="members">What is always true of its members.</param>
    /// <param name="symbols">The compilation.</param>
    public static KeptMembers? Of(INamedTypeSymbol type, int level, TypeMembers members, SymbolValues symbols)
    {
        if (ConstructorOf(type) is not { } constructor)
        {
            return null;
        }

        var bodies = symbols.Bodies.OfConstruction(constructor);
        var place = bodies.Count > 0 ? bodies[0].Body : null;
        var limits = new Limits(CancellationToken.None);
        var evaluation = new Evaluation(symbols, limits, VariableUses.None, recorder: null, new ObjectIds(), depth: 1);
        var made = evaluation.Allocate(new PlainObjectValue(PlainObjectValue.Empty.Members, type));
        var arguments = new Value?[constructor.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = evaluation.Place(Givens.Of(constructor.Parameters[i], level));
        }

        var isMade = Construction.Run(constructor, new Call(place!, place, made, arguments), evaluation) && evaluation.State.IsReachable && !limits.IsExhausted;
        return isMade && evaluation.Content(made) is PlainObjectValue plain ? new KeptMembers(constructor).Read(plain, evaluation.State, level, members, symbols) : null;
    }

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsRecord || type.IsStatic)
        {
            return null;
        }

        IMethodSymbol? found = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is not [_] || constructor.IsImplicitlyDeclared)
            {
                return null;
            }

            if (Constructors.CallsAnother(constructor))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = constructor;
        }

        return found is { Parameters.Length: > 0 } ? found : null;
    }

    private KeptMembers Read(PlainObjectValue made, FlowState end, int level, TypeMembers members, SymbolValues symbols)
    {
        var snapshot = new Snapshot(end);
        foreach (var pair in made.Members)
        {
            if (members.IsFixed(pair.Key))
            {
                var value = snapshot.Freeze(pair.Value);
                var lasting = pair.Value is ReferenceValue reference && IsAlone(reference, made, end, members) ? value
                    : TypeMembers.IsBuilder(pair.Key) ? null
                    : Lasting.Of(value, symbols);
                if (lasting is not null)
                {
                    _values[pair.Key] = Clients.AsHeld(lasting, TypeMembers.TypeOf(pair.Key));
                }
            }
        }

        var untouched = new List<int>();
        foreach (var parameter in Constructor.Parameters)
        {
            if (parameter.RefKind == RefKind.None && UntouchedParameters.CanBe(parameter.Type) && made.Find(parameter) is { } value
                && snapshot.Freeze(value).Equals(Givens.Of(parameter, level)) && value is ReferenceValue given && IsAlone(given, made, end, members))
            {
                untouched.Add(parameter.Ordinal);
            }
        }

        Untouched = untouched;
        return this;
    }

    /// <summary>True when an object is known only by members that hold it themselves, do nothing but read it, and show it to nobody.</summary>
    private static bool IsAlone(ReferenceValue reference, PlainObjectValue made, FlowState end, TypeMembers members)
    {
        foreach (var pair in made.Members)
        {
            if (UntouchedParameters.Reaches(pair.Value, reference, end)
                && !(pair.Value is ReferenceValue direct && direct.Id == reference.Id && IsReadOnly(pair.Key, members)))
            {
                return false;
            }
        }

        // Static members, and what they know.
        foreach (var pair in end.Variables)
        {
            if (UntouchedParameters.Reaches(pair.Value, reference, end))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A parameter ends with the body of its constructor, unless the whole type can read it.</summary>
    private static bool IsReadOnly(ISymbol variable, TypeMembers members) =>
        (variable is IParameterSymbol && !TypeMembers.IsOfPrimaryConstructor(variable)) || (members.IsFixed(variable) && !members.IsExposed(variable));
}
