using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>The line break of the machine that runs the program: <c>\n</c> or <c>\r\n</c>, but the same everywhere in a text.</summary>
/// <remarks>It is kept as one character until the text is counted or cut. U+FFFF is no character and stands in no text that is meant for people.</remarks>
internal static class LineBreak
{
    /// <summary>Stands for the line break in literal parts.</summary>
    public const char Mark = '\uFFFF';

    public static readonly TextValue Text = TextValue.Literal(Mark.ToString());

    public static bool IsIn(TextRun run)
    {
        foreach (var part in run.Parts)
        {
            if (part switch
            {
                LiteralPart literal => literal.Text.IndexOf(Mark) >= 0,
                RepeatPart repeat => IsIn(repeat.Body),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The texts on all machines: one when there is no such line break, otherwise two.</summary>
    public static ImmutableArray<TextRun> Resolve(TextRun run) => IsIn(run) ? [Replace(run, "\n"), Replace(run, "\r\n")] : [run];

    private static TextRun Replace(TextRun run, string lineBreak)
    {
        var replaced = TextRun.Empty;
        foreach (var part in run.Parts)
        {
            replaced = replaced.Append(TextRun.Of(part switch
            {
                LiteralPart literal => new LiteralPart(literal.Text.Replace(Mark.ToString(), lineBreak)),
                RepeatPart repeat => repeat with { Body = Replace(repeat.Body, lineBreak) },
                _ => part,
            }));
        }

        return replaced;
    }
}
