using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Calls of methods whose code is not here.</summary>
internal static class References
{
    /// <summary>Spends what the facts or the contract of the method say. What it returns and changes is not known.</summary>
    public static void Spend(IMethodSymbol method, Call call, Evaluation evaluation)
    {
        var facts = evaluation.Symbols.Referenced.Find(method);
        if ((facts is not null || HasContract(method)) && evaluation.MaySpend())
        {
            evaluation.Spend(Of(method, facts, call, evaluation));
        }
    }

    /// <summary>What a virtual call may spend in other projects, one for each project with implementations; nothing when no facts speak of it.</summary>
    public static IReadOnlyList<Spending> OfVirtual(IMethodSymbol method, Call call, Evaluation evaluation)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var known = evaluation.Symbols.Referenced.FindVirtual(definition);
        if (known.Count == 0)
        {
            return [];
        }

        var spendings = new List<Spending>();
        foreach (var (_, facts) in known)
        {
            spendings.Add(evaluation.MaySpend() ? Of(method, facts, call, evaluation) : SequenceSpending.None);
        }

        // A project without a word about it has implementations that spend nothing, or nothing that is known.
        if (evaluation.Symbols.Implementations.HasOthers(definition, [.. known.Select(static one => one.Assembly)]))
        {
            spendings.Add(SequenceSpending.None);
        }

        return spendings;
    }

    /// <summary>True when facts say that a call leaves a list as it is that it is given.</summary>
    public static bool LeavesAlone(IInvocationOperation call, int ordinal, Evaluation evaluation)
    {
        var definition = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        var facts = evaluation.Symbols.Referenced;
        if (!call.IsVirtual || evaluation.Symbols.IsOwn(definition))
        {
            return facts.Find(definition)?.Summary is { } summary && summary.Untouched.Contains(ordinal);
        }

        var known = facts.FindVirtual(definition);
        return known.Count > 0
            && known.All(one => one.Facts.Summary is { } summary && summary.Untouched.Contains(ordinal))
            && evaluation.Symbols.Implementations.Of(definition, type: null).Count == 0
            && !evaluation.Symbols.Implementations.HasOthers(definition, [.. known.Select(static one => one.Assembly)]);
    }

    /// <summary>Only assemblies that know our attributes can have them.</summary>
    public static bool HasContract(IMethodSymbol method) =>
        !Symbols.Types.IsFramework(method.ContainingType) && BudgetAttributes.IsUsedBy(method.ContainingAssembly) && BudgetAttributes.HasContract(method);

    private static Spending Of(IMethodSymbol method, MethodFacts? facts, Call call, Evaluation evaluation)
    {
        var place = call.Place;
        var kept = facts?.Summary?.Kept ?? [];
        var arguments = KeptArguments.Append(kept, call, method.Parameters.Length, evaluation);
        var snapshot = new Snapshot(evaluation.State);
        var frozen = new Value[arguments.Length];
        for (var i = 0; i < frozen.Length; i++)
        {
            frozen[i] = arguments[i] is { } value ? snapshot.Freeze(value) : i < method.Parameters.Length ? Holes.UnknownOf(method.Parameters[i]) : ConstantValue.Null;
        }

        ForgetShared(arguments, frozen, evaluation);
        var spending = new SummarySpending(method, facts, frozen, Names(place, frozen.Length, method, kept), place.Syntax)
        {
            RegisteredModels = facts?.Summary is { ModelSources.Count: > 0 } ? Registered(place, frozen, method, kept, evaluation) : [],
        };
        return facts?.Summary is { IsLazy: true } ? Enumerations.Of(place, spending) : spending;
    }

    /// <summary>Options that are handed in twice, also as a part of something else, may be changed by one name and sent by the other.</summary>
    private static void ForgetShared(Value?[] arguments, Value[] frozen, Evaluation evaluation)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            foreach (var one in arguments[i] is ChoiceValue choice ? choice.Choices : [arguments[i] ?? ConstantValue.Null])
            {
                for (var j = 0; j < arguments.Length; j++)
                {
                    if (j != i && one is ReferenceValue options && arguments[j] is { } other && evaluation.Content(one) is ObjectValue { Shape: Shape.Request } or ChoiceValue
                        && UntouchedParameters.Reaches(other, options, evaluation.State))
                    {
                        frozen[i] = new UnknownValue(new Hole("options"));
                    }
                }
            }
        }
    }

    /// <summary>Clients that come from elsewhere are those that are registered for their types, if any are.</summary>
    private static Value?[] Registered(IOperation place, Value[] frozen, IMethodSymbol method, IReadOnlyList<KeptFacts> kept, Evaluation evaluation)
    {
        var models = new Value?[frozen.Length];
        foreach (var argument in (place as IInvocationOperation)?.Arguments ?? [])
        {
            if (argument.Parameter?.Ordinal is { } ordinal && ordinal < models.Length && frozen[ordinal] is UnknownValue)
            {
                models[ordinal] = evaluation.Symbols.Registrations.ModelOf(Symbols.Unconverted.Of(argument.Value).Type, evaluation.Limits);
            }
        }

        for (var i = 0; i < kept.Count; i++)
        {
            var ordinal = method.Parameters.Length + i;
            models[ordinal] = frozen[ordinal] is UnknownValue ? evaluation.Symbols.Registrations.ModelOf(kept[i].Type, evaluation.Limits) : null;
        }

        return models;
    }

    private static string?[] Names(IOperation place, int count, IMethodSymbol method, IReadOnlyList<KeptFacts> kept)
    {
        var names = new string?[count];
        foreach (var argument in (place as IInvocationOperation)?.Arguments ?? [])
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Ordinal: var ordinal } && ordinal < count)
            {
                names[ordinal] = Holes.Name(Symbols.Unconverted.Of(argument.Value));
            }
        }

        for (var i = 0; i < kept.Count; i++)
        {
            names[method.Parameters.Length + i] = kept[i].Name;
        }

        return names;
    }
}
