using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Members of the framework and of Newtonsoft.Json that yield data of any size, by namespace, type and name.</summary>
internal static class DataTable
{
    /// <summary>What a method yields; null when it is none of these.</summary>
    public static DataKind? OfMethod(IMethodSymbol method) => method.Name switch
    {
        "ReadAllText" or "ReadAllTextAsync" or "ReadAllLines" or "ReadAllLinesAsync" or "ReadLines" or "ReadLinesAsync" or "ReadAllBytes" or "ReadAllBytesAsync"
            when Is(method.ContainingType, "System.IO.File") => DataKind.File,
        "ReadToEnd" or "ReadToEndAsync" when Is(method.ContainingType, "System.IO.TextReader") || Is(method.ContainingType, "System.IO.StreamReader") => DataKind.Stream,
        "GetStringAsync" when Is(method.ContainingType, "System.Net.Http.HttpClient") => DataKind.HttpBody,
        "ReadAsStringAsync" when Is(method.ContainingType, "System.Net.Http.HttpContent") => DataKind.HttpBody,
        "DownloadString" or "DownloadStringTaskAsync" when Is(method.ContainingType, "System.Net.WebClient") => DataKind.HttpBody,
        "Serialize" when Is(method.ContainingType, "System.Text.Json.JsonSerializer") && Types.IsString(method.ReturnType) => Serialized(method),
        "SerializeObject" when Is(method.ContainingType, "Newtonsoft.Json.JsonConvert") => Serialized(method),
        "ToJsonString" when Is(method.ContainingType, "System.Text.Json.Nodes.JsonNode") => DataKind.Serialized,
        "GetRawText" when Is(method.ContainingType, "System.Text.Json.JsonElement") => DataKind.Serialized,
        "ReadLine" when Is(method.ContainingType, "System.Console") => DataKind.Console,
        "ToString" => OfShown(method.ContainingType),
        _ => null,
    };

    /// <summary>What a property yields; null when it is none of these.</summary>
    public static DataKind? OfProperty(IPropertySymbol property) =>
        property.Name == "StackTrace" && (Is(property.ContainingType, "System.Exception") || Is(property.ContainingType, "System.Environment")) ? DataKind.Exception : null;

    /// <summary>What an object of a type shows when it is put into a text; null when it is none of these.</summary>
    public static DataKind? OfShown(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, "System.Exception"))
            {
                return DataKind.Exception;
            }

            if (Is(current, "System.Text.Json.Nodes.JsonNode") || Is(current, "System.Text.Json.JsonElement") || Is(current, "Newtonsoft.Json.Linq.JToken"))
            {
                return DataKind.Serialized;
            }
        }

        return null;
    }

    /// <summary>True for methods that give a text back in another form, and take it as their first argument.</summary>
    public static bool PassesOn(IMethodSymbol method) => method.Name switch
    {
        "Replace" => Is(method.ContainingType, "System.Text.RegularExpressions.Regex"),
        "HtmlDecode" or "HtmlEncode" or "UrlDecode" or "UrlEncode" => Is(method.ContainingType, "System.Net.WebUtility") || Is(method.ContainingType, "System.Web.HttpUtility"),
        "GetString" => Is(method.ContainingType, "System.Text.Encoding"),
        "ToBase64String" => Is(method.ContainingType, "System.Convert"),
        _ => false,
    };

    /// <summary>True when a collection that a member yields is as long as the code or a text that is counted itself, and no data.</summary>
    public static bool IsOfCode(ISymbol member) => Types.IsString(member.ContainingType)
        || Is(member.ContainingType, "System.Enum")
        || Is(member.ContainingType, "System.Type")
        || member.ContainingNamespace is { Name: "Reflection", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type has this full name.</summary>
    public static bool Is(ITypeSymbol? type, string fullName)
    {
        if (type is null || type.ContainingType is not null)
        {
            return false;
        }

        var end = fullName.Length;
        for (ISymbol symbol = type; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingNamespace)
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(fullName, start, symbol.Name, 0, symbol.Name.Length) != 0 || (start > 0 && fullName[start - 1] != '.'))
            {
                return false;
            }

            if (start == 0)
            {
                return symbol.ContainingNamespace is null or { IsGlobalNamespace: true };
            }

            end = start - 1;
        }

        return false;
    }

    private static DataKind? Serialized(IMethodSymbol method) => method.Parameters.Length > 0 ? DataKind.Serialized : null;
}
