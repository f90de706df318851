using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Tests.Docs;

/// <summary>A line of the SDK catalogue, as far as symbols can confirm it.</summary>
/// <param name="Kind">First word of the line.</param>
/// <param name="Assembly">Assembly that the lines before it name.</param>
/// <param name="Type">Full metadata name.</param>
/// <param name="Member">Metadata name; empty for a line about a type.</param>
/// <param name="Parameters">Simple names of the parameter types; null when the line holds for all overloads.</param>
/// <param name="Ordinals">Ordinals of the arguments that the line speaks of.</param>
internal sealed record CatalogueLine(string Kind, string Assembly, string Type, string Member, string[]? Parameters, int[] Ordinals)
{
    /// <summary>All lines of the catalogue that the analyzer carries.</summary>
    public static IReadOnlyList<CatalogueLine> ReadAll()
    {
        using var stream = typeof(TokenBudgetAnalyzer).Assembly.GetManifestResourceStream("catalogue.txt")!;
        using var reader = new StreamReader(stream);
        var lines = new List<CatalogueLine>();
        var assembly = "";
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is ["sdk", _, var name, ..])
            {
                assembly = name;
            }
            else if (words.Length > 0 && words[0][0] != '#')
            {
                lines.Add(Parse(words, assembly));
            }
        }

        return lines;
    }

    /// <summary>True when the line is about this method.</summary>
    public bool Fits(IMethodSymbol method) => method.MetadataName == Member && (Parameters is null || Parameters.SequenceEqual(method.Parameters.Select(Name), StringComparer.Ordinal));

    public override string ToString() => $"{Kind} {Type}.{Member}{(Parameters is null ? "" : $"({string.Join(',', Parameters)})")}";

    private static CatalogueLine Parse(string[] words, string assembly)
    {
        var ordinals = words.Skip(2)
            .Select(word => word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Where(word => word.All(char.IsAsciiDigit))
            .Select(word => int.Parse(word, CultureInfo.InvariantCulture))
            .ToArray();
        if (words[0] == "plumbing")
        {
            return new CatalogueLine(words[0], assembly, words[1], "", null, []);
        }

        var signature = words[1].Split('(');
        var path = signature[0];
        var dot = path.EndsWith("..ctor", StringComparison.Ordinal) ? path.Length - ".ctor".Length - 1 : path.LastIndexOf('.');
        var parameters = signature.Length == 1 ? null : signature[1].TrimEnd(')').Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new CatalogueLine(words[0], assembly, path[..dot], path[(dot + 1)..], parameters, words[0] == "value" ? [] : ordinals);
    }

    private static string Name(IParameterSymbol parameter) =>
        parameter.Type is IArrayTypeSymbol array ? array.ElementType.Name + "[]" : parameter.Type.Name;
}
