using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary><c>foreach (var x in xs)</c> and <c>await foreach</c>.</summary>
internal sealed class ForEachForm : LoopForm
{
    private readonly IForEachLoopOperation _loop;
    private readonly SequenceValue _elements;

    public ForEachForm(IForEachLoopOperation loop, Evaluation evaluation)
        : base(loop)
    {
        _loop = loop;
        _elements = DataSources.InText(Sequences.Of(evaluation.Evaluate(loop.Collection), loop.Collection, evaluation), loop.Collection);
    }

    public override bool? HasNext(int iteration, Evaluation evaluation)
    {
        if (!_elements.IsListed())
        {
            return null;
        }

        IsKnownToContinue = iteration < _elements.Items.Length;
        return IsKnownToContinue;
    }

    public override void Start(int iteration, Evaluation evaluation) => Bind(_elements.Items[iteration].Element, evaluation);

    public override void StartAny(Evaluation evaluation) => Bind(Elements.Any(_elements, _loop.LoopControlVariable, evaluation), evaluation);

    public override TripCount Trips(Evaluation evaluation)
    {
        // Iterations that were run one by one before a limit was hit are not counted again, so none is certain.
        var trips = _elements.Count();
        return _elements.IsListed() && _elements.Items.Length > 0 ? trips.Optional() : Unless(trips);
    }

    private void Bind(Value element, Evaluation evaluation)
    {
        if (_loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol: { } symbol })
        {
            evaluation.Assign(symbol, element is UnknownValue unknown ? Renamed(unknown, symbol) : element);
        }
        else
        {
            Targets.Assign(_loop.LoopControlVariable, element, evaluation);
        }
    }

    /// <summary>Inside the loop an element is known by the loop variable's name and type.</summary>
    private static Value Renamed(UnknownValue element, ILocalSymbol symbol) => element.Hole.IsBounded || element.Hole.Given is not null || element.Hole.Source is { Kind: not DataKind.Text }
        ? new UnknownValue(element.Hole with { Name = symbol.Name })
        : Holes.UnknownOf(symbol);
}
