using System.Text;

namespace TokenBudget.Soundness.Tests.Generated;

/// <summary>Writes a random program that builds texts in loops which run more often than the analyzer follows one by one.</summary>
internal sealed class LoopProgramGenerator
{
    private static readonly string[] s_texts = ["a", " b", "one ", "- item\n", "'s", "\u0301", "12", "word"];
    private static readonly string[] s_targets = ["s", "t"];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private int _loops;

    private LoopProgramGenerator(int seed) => _random = new Random(seed);

    /// <summary>The program of a seed, always the same.</summary>
    public static string Generate(int seed)
    {
        var generator = new LoopProgramGenerator(seed);
        generator.Write();
        return generator._text.ToString();
    }

    private void Write()
    {
        _text.Append($"""
            using System.Text;
            using OpenAI.Chat;
            using TokenBudget.Soundness.Tests.Shapes;

            var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
            var s = {Literal()};
            var t = "";
            var b = new StringBuilder({Literal()});
            var n = Given.Below(9);


            """);
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            if (_random.Next(4) == 0)
            {
                Statement(indent: 0);
            }

            Loop(indent: 0);
        }

        _text.Append("""
            await chat.CompleteChatAsync([new SystemChatMessage(s), new UserChatMessage(t), new UserChatMessage(b.ToString())]);
            """);
    }

    private void Loop(int indent)
    {
        var name = "i" + ++_loops;
        var times = _random.Next(4) == 0 ? _random.Next(6) : _random.Next(99, 140);
        var head = _random.Next(4) switch
        {
            0 => $"for (var {name} = {times}; {name} > 0; {name}--)",
            1 => $"foreach (var {name} in Enumerable.Repeat({Literal()}, {times}))",
            2 => $"foreach (var {name} in Given.Texts(9).Take({_random.Next(1, 6)}))",
            _ => $"for (var {name} = 0; {name} < {times}; {name}++)",
        };
        Line(indent, head);
        Line(indent, "{");
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            Statement(indent + 1);
            if (_random.Next(5) == 0)
            {
                Line(indent + 1, $"if ({Condition()}) {(_random.Next(2) == 0 ? "break" : "continue")};");
            }
        }

        if (indent == 0 && _random.Next(6) == 0)
        {
            Line(indent + 1, $"for (var k{_loops} = 0; k{_loops} < {_random.Next(1, 4)}; k{_loops}++)");
            Line(indent + 1, "{");
            Statement(indent + 2);
            Line(indent + 1, "}");
        }

        Line(indent, "}");
    }

    private void Statement(int indent)
    {
        var (one, other) = _random.Next(2) == 0 ? ("s", "t") : ("t", "s");
        Line(indent, _random.Next(13) switch
        {
            0 or 1 or 2 => $"{one} += {Literal()};",
            3 => $"{one} = {one} + {Literal()} + {Literal()};",
            4 => $"{one} = {other};",
            5 => $"{one} = {other} + {Literal()};",
            6 => $"if ({Condition()}) {one} += {Literal()};",
            7 => $"{one} += Given.Short;",
            8 => $"if ({Condition()}) {one} = {Literal()};",
            9 => "b.Clear();",
            10 => $"if ({Condition()}) {one} = {other};",
            _ => $"b.Append({Literal()}).Append({(_random.Next(3) == 0 ? s_targets[_random.Next(2)] + ".Length" : Literal())});",
        });
    }

    private string Condition() => _random.Next(3) switch
    {
        0 => $"Given.Below(20) == {_random.Next(20)}",
        1 => "n-- == 0",
        _ => $"t.Length < {_random.Next(20)}",
    };

    private string Literal()
    {
        var text = s_texts[_random.Next(s_texts.Length)];
        return "\"" + text.Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
    }

    private void Line(int indent, string text) => _text.Append(' ', indent * 4).Append(text).Append('\n');
}
