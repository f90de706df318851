using Microsoft.CodeAnalysis;

namespace TokenBudget.CodeFixes.OutputCaps;

/// <summary>A type whose objects carry the output cap of a request.</summary>
/// <param name="Symbol">The type.</param>
/// <param name="CapProperty">The property that holds the cap.</param>
internal sealed record OptionsType(INamedTypeSymbol Symbol, string CapProperty)
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["OpenAI.Chat.ChatCompletionOptions"] = "MaxOutputTokenCount",
        ["OpenAI.Responses.CreateResponseOptions"] = "MaxOutputTokenCount",
        ["Microsoft.Extensions.AI.ChatOptions"] = "MaxOutputTokens",
    };

    /// <summary>Null for every other type.</summary>
    public static OptionsType? Of(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (Known.TryGetValue(current.OriginalDefinition.ToDisplayString(), out var property))
            {
                return new OptionsType((INamedTypeSymbol)type!.WithNullableAnnotation(NullableAnnotation.None), property);
            }
        }

        return null;
    }
}
