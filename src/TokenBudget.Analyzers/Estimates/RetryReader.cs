using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Reads how often the client of a call sends one request when it fails: once, and each time that its policy tries again.</summary>
internal sealed class RetryReader(SourcePaths paths)
{
    public Multiplier Read(RecordedCall call)
    {
        Multiplier? attempts = null;
        foreach (var arguments in call.Arguments)
        {
            foreach (var client in new RequestSlots(arguments).Clients)
            {
                var one = Of(client, call.Entry);
                attempts = attempts is null ? one : attempts.Or(one);
            }
        }

        return call.IsTruncated || attempts is null ? Unseen(call.Entry.Sdk, call.Entry.DefaultRetries) : attempts;
    }

    private Multiplier Of(ObjectValue? client, CatalogueEntry entry)
    {
        var sdk = (client?[Slot.Sdk] as TextValue)?.AsLiteral() ?? entry.Sdk;
        var usual = sdk == entry.Sdk ? entry.DefaultRetries : Catalogue.Instance.DefaultRetriesOf(sdk);
        return (client?[Slot.Policy] is { } policy ? OfPolicy(policy, client, sdk, usual) : Unseen(sdk, usual)) with { Library = SdkNames.Of(sdk) };
    }

    private Multiplier OfPolicy(Value policy, ObjectValue client, string sdk, long? usual) => policy switch
    {
        ConstantValue { Constant: null } when usual is { } number => Default(number, sdk),
        NumberValue number when number.TryGetExact(out var retries) && retries == usual => Default(retries, sdk),
        NumberValue { Max: { } retries and < int.MaxValue } => Configured("MaxRetries", retries, client.Origin),
        ObjectValue { Shape: Shape.Policy } made when made[Slot.Retries] is NumberValue { Max: { } retries and < int.MaxValue } => Configured("maxRetries", retries, made.Origin),
        ChoiceValue choice => OfChoice(choice, client, sdk, usual),
        _ => Unseen(sdk, usual),
    };

    private Multiplier OfChoice(ChoiceValue choice, ObjectValue client, string sdk, long? usual)
    {
        var attempts = OfPolicy(choice.Choices[0], client, sdk, usual);
        for (var i = 1; i < choice.Choices.Length; i++)
        {
            attempts = attempts.Or(OfPolicy(choice.Choices[i], client, sdk, usual));
        }

        return attempts;
    }

    private static Multiplier Default(long retries, string sdk) => Multiplier.UpTo(retries + 1, MultiplierOrigin.Default, "default of " + SdkNames.Of(sdk));

    private Multiplier Configured(string name, long retries, SyntaxNode? origin) =>
        Multiplier.UpTo(retries + 1, MultiplierOrigin.Configured, $"{name} = {Math.Max(0, retries)}{paths.At(origin)}") with { Place = origin };

    private static Multiplier Unseen(string sdk, long? retries) => Multiplier.Unlimited(
        MultiplierOrigin.Unseen,
        retries is { } usual ? $"the client is not visible here; {usual + 1} by default of {SdkNames.Of(sdk)}" : "the client is not visible here") with
    {
        Visible = retries + 1,
    };
}
