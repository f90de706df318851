using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Finds the line of a setting in the <c>.editorconfig</c> and global configuration files that the build passes along.</summary>
/// <remarks>The compiler says what a setting is, not where it stands. The nearest file with that key and value is shown; when the files
/// are not passed along, only the kind of file is.</remarks>
internal sealed class SettingSources(ImmutableArray<AdditionalText> files, SourcePaths paths)
{
    private readonly Lazy<IReadOnlyList<Entry>> _entries = new(() => Read(files));

    /// <summary>A place for people: <c>.editorconfig:3</c>.</summary>
    public string Describe(string key, string sourceFile) => Find(key, value: null, sourceFile) is { } entry
        ? paths.Relative(entry.Path) + ":" + (entry.Span.Start.Line + 1)
        : ".editorconfig";

    public Location Location(string key, string value) => Find(key, value, sourceFile: null) is { } entry
        ? Microsoft.CodeAnalysis.Location.Create(entry.Path, entry.TextSpan, entry.Span)
        : Microsoft.CodeAnalysis.Location.None;

    private Entry? Find(string key, string? value, string? sourceFile)
    {
        Entry? best = null;
        foreach (var entry in _entries.Value)
        {
            if (entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase)
                && (value is null || entry.Value.Equals(value, StringComparison.OrdinalIgnoreCase))
                && (sourceFile is null || sourceFile.StartsWith(entry.Folder, StringComparison.Ordinal) || !entry.Path.EndsWith(".editorconfig", StringComparison.Ordinal))
                && (best is null || entry.Folder.Length >= best.Folder.Length))
            {
                best = entry;
            }
        }

        return best;
    }

    private static IReadOnlyList<Entry> Read(ImmutableArray<AdditionalText> files)
    {
        var entries = new List<Entry>();
        foreach (var file in files)
        {
            if (!file.Path.EndsWith(".editorconfig", StringComparison.Ordinal) && !file.Path.EndsWith(".globalconfig", StringComparison.Ordinal))
            {
                continue;
            }

            var folder = file.Path.Substring(0, file.Path.LastIndexOfAny(['/', '\\']) + 1);
            foreach (var line in file.GetText(CancellationToken.None)?.Lines ?? Enumerable.Empty<TextLine>())
            {
                var text = line.ToString();
                var equals = text.IndexOf('=');
                if (equals > 0 && text.TrimStart() is { Length: > 0 } trimmed && trimmed[0] is not ('#' or ';'))
                {
                    var span = new LinePositionSpan(new LinePosition(line.LineNumber, 0), new LinePosition(line.LineNumber, text.Length));
                    entries.Add(new Entry(text.Substring(0, equals).Trim(), text.Substring(equals + 1).Trim(), file.Path, folder, line.Span, span));
                }
            }
        }

        return entries;
    }

    private sealed record Entry(string Key, string Value, string Path, string Folder, TextSpan TextSpan, LinePositionSpan Span);
}
