using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Where the variables of a member are changed, read once before it is evaluated.</summary>
/// <remarks>A lambda or local function runs at a time that is not known. A variable that one of them assigns is therefore not
/// tracked at all; one that they only read is known inside them only when nothing changes it afterwards.</remarks>
internal sealed class VariableUses
{
    private readonly HashSet<ISymbol> _untracked = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<int>> _changes = new(SymbolEqualityComparer.Default);
    private readonly List<(int Start, int End)> _loops = [];
    private bool _isAllUntracked;
    private readonly Dictionary<ISymbol, ILocalFunctionOperation> _functions = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> _referenced = new(SymbolEqualityComparer.Default);

    private VariableUses()
    {
    }

    /// <summary>Iterations that <c>[LoopBound]</c> on the member allows its loops; null when it declares none.</summary>
    public long? DeclaredLoopBound { get; init; }

    /// <summary>How many operations there are.</summary>
    public int Size { get; private set; }

    /// <summary>True when the member itself yields elements.</summary>
    public bool HasYields { get; private set; }

    /// <summary>True when a jump goes backwards, so that the order of statements says nothing.</summary>
    public bool HasBackwardJumps { get; private set; }

    /// <summary>Those of no code.</summary>
    public static VariableUses None { get; } = new();

    public static VariableUses Of(IOperation root, ISymbol? member = null)
    {
        var uses = new VariableUses { DeclaredLoopBound = DeclaredBounds.OfLoops(member) };
        foreach (var operation in root.DescendantsAndSelf())
        {
            uses.Note(operation);
        }

        return uses;
    }

    /// <summary>For a call that is looked at without what stands before it: no variable is known.</summary>
    public static VariableUses AllUntracked(IOperation root)
    {
        var uses = Of(root);
        uses._isAllUntracked = true;
        return uses;
    }

    public bool IsUntracked(ISymbol variable) => _isAllUntracked || _untracked.Contains(variable);

    /// <summary>Every variable that is changed somewhere.</summary>
    public IEnumerable<ISymbol> Changed => _changes.Keys;

    public ILocalFunctionOperation? LocalFunction(IMethodSymbol method) =>
        _functions.TryGetValue(method.OriginalDefinition, out var function) ? function : null;

    /// <summary>True when a local function is called and nothing else: it does not go anywhere as a delegate.</summary>
    public bool IsOnlyCalled(IMethodSymbol function) => !_referenced.Contains(function.OriginalDefinition);

    /// <summary>True when no change of the variable can happen between <paramref name="position"/> and any later run of what stands there.</summary>
    public bool IsStableAfter(ISymbol variable, int position)
    {
        if (!_changes.TryGetValue(variable, out var changes))
        {
            return true;
        }

        foreach (var change in changes)
        {
            if (change >= position || SharesLoop(change, position))
            {
                return false;
            }
        }

        return true;
    }

    private bool SharesLoop(int left, int right)
    {
        foreach (var (start, end) in _loops)
        {
            if (start <= left && left < end && start <= right && right < end)
            {
                return true;
            }
        }

        return false;
    }

    private void Note(IOperation operation)
    {
        Size++;
        switch (operation)
        {
            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } when !IsNested(operation):
                HasYields = true;
                break;
            case IAssignmentOperation assignment:
                Change(assignment.Target);
                break;
            case IIncrementOrDecrementOperation increment:
                Change(increment.Target);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Change(argument.Value);
                break;
            case IInvocationOperation { Instance: { } instance } call when MayChange(call):
                Change(instance);
                break;
            case IArgumentOperation { Value: ILocalReferenceOperation or IParameterReferenceOperation } argument
                when argument.Parent is IInvocationOperation { TargetMethod: { } method } call && IsSource(method, call):
                Change(argument.Value);
                break;
            case ILocalReferenceOperation { IsDeclaration: false } local when Aliases.Gives(local):
                ChangeIfCaptured(local.Local, local);
                break;
            case IParameterReferenceOperation parameter when Aliases.Gives(parameter):
                ChangeIfCaptured(parameter.Parameter, parameter);
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } referenced }:
                _referenced.Add(referenced.OriginalDefinition);
                break;
            case ILocalFunctionOperation function:
                _functions[function.Symbol.OriginalDefinition] = function;
                break;
            case ILoopOperation loop:
                _loops.Add((loop.Syntax.SpanStart, loop.Syntax.Span.End));
                break;
            case IBranchOperation { BranchKind: BranchKind.GoTo } jump when jump.Target.DeclaringSyntaxReferences is [var label] && label.Span.Start < jump.Syntax.SpanStart:
                HasBackwardJumps = true;
                break;
        }
    }

    private void Change(IOperation target)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Change(element);
                }

                break;
            case IConversionOperation conversion:
                Change(conversion.Operand);
                break;
            case IPropertyReferenceOperation { Instance: { } owner }:
                Change(owner);
                break;
            case IArrayElementReferenceOperation element:
                Change(element.ArrayReference);
                break;
            case ILocalReferenceOperation local when !local.IsDeclaration:
                Change(local.Local, local);
                break;
            case IParameterReferenceOperation parameter:
                Change(parameter.Parameter, parameter);
                break;
        }
    }

    private void Change(ISymbol variable, IOperation use)
    {
        if (!_changes.TryGetValue(variable, out var changes))
        {
            _changes.Add(variable, changes = []);
        }

        changes.Add(use.Syntax.SpanStart);
        if (IsCaptured(variable, use))
        {
            _untracked.Add(variable);
        }
    }

    /// <summary>A lambda or local function may change an object under another name.</summary>
    private void ChangeIfCaptured(ISymbol variable, IOperation use)
    {
        if (IsCaptured(variable, use))
        {
            Change(variable, use);
        }
    }

    private static bool IsNested(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCaptured(ISymbol variable, IOperation use)
    {
        for (var outer = use.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda)
            {
                return !SymbolEqualityComparer.Default.Equals(lambda.Symbol, variable.ContainingSymbol);
            }

            if (outer is ILocalFunctionOperation local)
            {
                return !SymbolEqualityComparer.Default.Equals(local.Symbol, variable.ContainingSymbol);
            }
        }

        return false;
    }

    /// <summary>Calls on a list or builder change it unless they are known to read only; methods of the project's own types may change their object.</summary>
    private static bool MayChange(IInvocationOperation call) =>
        !call.TargetMethod.IsStatic
        && call.TargetMethod.ContainingType is { } type
        && (Types.ElementType(call.Instance?.Type) is not null || Types.IsStringBuilder(type) || (IsSource(call.TargetMethod, call) && !Catalogue.Instance.IsCallName(call.TargetMethod.Name)))
        && call.TargetMethod.Name is not ("ToString" or "Contains" or "IndexOf" or "ToArray" or "ToList" or "CopyTo" or "GetEnumerator" or "GetAsyncEnumerator"
            or "Equals" or "GetHashCode" or "Any" or "Exists" or "Find" or "Peek");

    private static bool IsSource(IMethodSymbol method, IInvocationOperation call) =>
        !method.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, call.SemanticModel?.Compilation.Assembly);
}
