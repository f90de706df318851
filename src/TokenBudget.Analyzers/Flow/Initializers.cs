using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Runs an object or collection initialiser on the object it belongs to.</summary>
internal static class Initializers
{
    public static void Apply(IObjectOrCollectionInitializerOperation initializer, Value target, Evaluation evaluation)
    {
        evaluation.PushReceiver(target);
        foreach (var part in initializer.Initializers)
        {
            evaluation.Evaluate(part);
        }

        evaluation.PopReceiver();
    }
}
