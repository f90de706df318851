using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Makes an object: its initialisers run one after the other, then the body of its constructor.</summary>
/// <param name="symbols">The compilation.</param>
/// <param name="limits">The limits of the whole run.</param>
internal sealed class ConstructorRun(SymbolValues symbols, Limits limits)
{
    private readonly ObjectIds _ids = new();
    private FlowState _state = FlowState.Start;

    /// <summary>What holds when the object is made; null when that never happens.</summary>
    public FlowState? End => _state.IsReachable ? _state : null;

    /// <summary>Gives the parameters their names.</summary>
    public void Begin(IMethodSymbol constructor, int level)
    {
        var uses = BodyOf(constructor) is { } body ? VariableUses.Of(body) : null;
        foreach (var parameter in constructor.Parameters)
        {
            // What a lambda changes is not seen.
            Assign(parameter, uses?.IsUntracked(parameter) == true ? Holes.UnknownOf(parameter) : Givens.Of(parameter, level));
        }
    }

    public void Assign(ISymbol variable, Value value)
    {
        if (value is SequenceValue or ObjectValue or PlainObjectValue)
        {
            var id = _ids.Next();
            _state = _state.SetObject(id, value);
            value = new ReferenceValue(id);
        }

        _state = _state.Set(variable, value);
    }

    public Value Evaluate(IOperation operation)
    {
        var evaluation = new Evaluation(symbols, limits, VariableUses.Of(operation), recorder: null, _ids, depth: 1) { State = _state };
        var value = evaluation.Evaluate(operation);
        _state = evaluation.EndState(limits) ?? evaluation.State;
        return value;
    }

    /// <summary>Runs the body, with the constructor that it calls.</summary>
    public void Complete(IMethodSymbol constructor)
    {
        if (BodyOf(constructor) is { } body)
        {
            Evaluate(body);
        }
        else if (constructor.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments: var arguments }, ..] })
        {
            foreach (var argument in arguments)
            {
                if (symbols.OperationOf(argument.Expression, CancellationToken.None) is { } operation)
                {
                    // What the base class does with it is not followed.
                    _state = Escapes.From(_state, Evaluate(operation), new UnknownValue(new Hole("argument")));
                }
            }
        }
    }

    private IOperation? BodyOf(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences[0].GetSyntax() is ConstructorDeclarationSyntax declaration ? symbols.OperationOf(declaration, CancellationToken.None) : null;
}
