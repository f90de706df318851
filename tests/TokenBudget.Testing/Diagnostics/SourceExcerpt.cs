using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>Shows a place as a compiler would: file, line, the source line, and the stretch underlined.</summary>
internal static class SourceExcerpt
{
    public static void Append(StringBuilder report, DiagnosticPlace place, IReadOnlyDictionary<string, string> texts)
    {
        if (place.Path.Length == 0)
        {
            report.Append("    (no place in a file)\n");
            return;
        }

        if (!texts.TryGetValue(place.Path, out var content) || place.Span.End > content.Length)
        {
            report.Append("    ").Append(place.Path).Append(' ').Append(place.Span).Append('\n');
            return;
        }

        var text = SourceText.From(content);
        var line = text.Lines.GetLineFromPosition(place.Span.Start);
        var column = place.Span.Start - line.Start;
        var length = Math.Max(1, Math.Min(place.Span.End, line.End) - place.Span.Start);
        var end = text.Lines.GetLinePosition(place.Span.End);
        report.Append($"    {place.Path}({line.LineNumber + 1},{column + 1})-({end.Line + 1},{end.Character + 1})\n")
            .Append($"    {line.LineNumber + 1,4} | {line}\n")
            .Append($"         | {new string(' ', column)}{new string('^', length)}\n");
    }
}
