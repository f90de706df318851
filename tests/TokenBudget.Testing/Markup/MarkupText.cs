using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.Markup;

/// <summary>A text with the marks <c>[|…|]</c>, <c>{|TB1001:…|}</c> and <c>{|TB1001,TB2001:…|}</c> taken out. Marks may nest.</summary>
internal sealed partial class MarkupText
{
    private MarkupText(string text, ImmutableArray<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    /// <summary>In the order of their starts; of those that start together, the outer one first.</summary>
    public ImmutableArray<MarkedSpan> Spans { get; }

    /// <summary>A text without marks, whatever stands in it.</summary>
    public static MarkupText Verbatim(string text) => new(text, []);

    /// <summary>Separates text and marks.</summary>
    /// <exception cref="VerificationException">A mark is not closed.</exception>
    public static MarkupText Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(int Start, int Order, ImmutableArray<string> Ids)>();
        var spans = new List<(int Order, MarkedSpan Span)>();
        var order = 0;
        for (var position = 0; position < markup.Length;)
        {
            var rest = markup.AsSpan(position);
            if (rest.StartsWith("[|"))
            {
                open.Push((text.Length, order++, []));
                position += 2;
            }
            else if (rest.StartsWith("{|") && Opening().Match(markup, position) is { Success: true } opening)
            {
                open.Push((text.Length, order++, [.. opening.Groups["ids"].Value.Split(',')]));
                position += opening.Length;
            }
            else if (open.TryPeek(out var mark) && rest.StartsWith(mark.Ids.IsEmpty ? "|]" : "|}"))
            {
                open.Pop();
                spans.Add((mark.Order, new MarkedSpan(TextSpan.FromBounds(mark.Start, text.Length), mark.Ids)));
                position += 2;
            }
            else
            {
                text.Append(markup[position++]);
            }
        }

        return open.TryPeek(out var left)
            ? throw new VerificationException($"A mark is not closed; after its start stands '{text.ToString(left.Start, Math.Min(40, text.Length - left.Start))}'.")
            : new MarkupText(text.ToString(), [.. spans.OrderBy(span => span.Order).Select(span => span.Span)]);
    }

    [GeneratedRegex(@"\G\{\|(?<ids>[A-Z]+[0-9]+(,[A-Z]+[0-9]+)*):", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
