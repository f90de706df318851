using System.Globalization;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Names the unknowns of a summary that stand for what requests take from several parameters, and the models that come from there.</summary>
internal static class SourceNames
{
    /// <summary>As <see cref="Givens"/>: no name from source begins with it.</summary>
    private const char Mark = '\u0002';
    private const char OfModel = 'm';
    private const char EndOfSource = '\n';

    public static string Of(ParameterKind kind, SourceFacts source) => Mark.ToString() + (char)('0' + (int)kind) + Code(source);

    /// <summary>What a name stands for; null for other names.</summary>
    public static (ParameterKind Kind, SourceFacts Source)? Parse(string name) =>
        name.Length > 2 && name[0] == Mark && name[1] != OfModel && Read(name.Substring(2)) is { } source ? ((ParameterKind)(name[1] - '0'), source) : null;

    /// <summary>Stands among the ids of models for those that callers hand in.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="fallback">Ids of the models when callers name none.</param>
    public static string OfModels(SourceFacts source, IEnumerable<string> fallback) =>
        Mark.ToString() + OfModel + Code(source) + string.Concat(fallback.Select(static id => EndOfSource + id));

    /// <summary>What a name among the ids of models stands for; null for an id.</summary>
    public static (SourceFacts Source, IReadOnlyList<string> Fallback)? ParseModels(string name)
    {
        if (name.Length < 2 || name[0] != Mark || name[1] != OfModel)
        {
            return null;
        }

        var parts = name.Substring(2).Split(EndOfSource);
        return Read(parts[0]) is { } source ? (source, [.. parts.Skip(1)]) : null;
    }

    private static string Code(SourceFacts source) => string.Join(",", Text(source.Client), Text(source.Options), Text(source.Model), Text(source.MaxOutput), source.IsRequest ? "r" : "", source.IsInside ? "i" : "");

    private static string Text(int? ordinal) => ordinal?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static SourceFacts? Read(string code) => code.Split(',') is [var client, var options, var model, var maxOutput, var request, var inside]
        ? new SourceFacts { Client = Number(client), Options = Number(options), Model = Number(model), MaxOutput = Number(maxOutput), IsRequest = request.Length > 0, IsInside = inside.Length > 0 }
        : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
