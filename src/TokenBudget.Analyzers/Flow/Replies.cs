using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What a request yields: text of a model, at most as long as the cap of the request allows.</summary>
internal static class Replies
{
    /// <summary>Stands for a model that is not known, and not that of the request in which the answer is sent.</summary>
    public const string AnyModel = "?";

    private const string DeploymentPrefix = "deployment:";

    public static Value Of(IInvocationOperation operation, CatalogueEntry entry, CallArguments arguments)
    {
        if (entry.IsEmbedding)
        {
            return Holes.Unknown(operation);
        }

        var name = "reply in line " + Holes.Line(operation.Syntax);
        return new UnknownValue(new Hole(name, MaxTokens: CapOf(arguments)) { IsReply = true, AnsweredBy = ModelOf(arguments) });
    }

    /// <summary>A part of a reply, such as its text: no longer than the whole. Numbers and the like are what their type says.</summary>
    public static Value? Part(Value whole, ITypeSymbol? type) =>
        whole is UnknownValue { Hole.IsReply: true } reply && Types.Awaited(type) is { } part && TypeBounds.Range(part) is null && TypeBounds.MaxBytes(part, format: null) is null
            ? reply
            : null;

    /// <summary>The model or deployment that the code names for a request; null when it names none, or one of several: what the settings say then holds for all requests.</summary>
    public static string? ModelOf(CallArguments arguments)
    {
        var options = (arguments[Slot.Request] ?? arguments[Slot.Options]) as ObjectValue;
        var client = arguments[Slot.Client] as ObjectValue;
        return Literal(Slot.Model) ?? (Literal(Slot.Deployment) is { } deployment ? DeploymentPrefix + deployment : null);

        string? Literal(Slot slot) => ((Said(arguments[slot]) ?? Said(options?[slot]) ?? Said(client?[slot])) as TextValue)?.AsLiteral();
    }

    /// <summary>The id of the model that <see cref="ModelOf"/> gave; null when it is not an id.</summary>
    public static string? IdOf(string? named) => named is null or AnyModel || named.StartsWith(DeploymentPrefix, StringComparison.Ordinal) ? null : named;

    /// <summary>What answers of two models have in common.</summary>
    public static string? Either(string? left, string? right) => left == right ? left : AnyModel;

    /// <summary>What is null says nothing: the next one is asked.</summary>
    private static Value? Said(Value? value) => value is ConstantValue { Constant: null } ? null : value;

    private static long? CapOf(CallArguments arguments)
    {
        var options = (arguments[Slot.Request] ?? arguments[Slot.Options]) as ObjectValue;
        return (arguments[Slot.MaxOutput] ?? options?[Slot.MaxOutput]) is NumberValue { Max: { } max and >= 0 and < int.MaxValue } ? max : null;
    }
}
