using System.Globalization;
using System.Text;

namespace TokenBudget.Soundness.Tests.Generated;

/// <summary>Writes a random program that builds texts and messages in many ways and sends them once.</summary>
internal sealed class ProgramGenerator
{
    private const int MaxDepth = 2;

    private readonly Random _random;
    private readonly ExpressionGenerator _expressions;
    private readonly StringBuilder _text = new();
    private int _loops;
    private int _openLoops;

    private ProgramGenerator(int seed)
    {
        _random = new Random(seed);
        _expressions = new ExpressionGenerator(_random);
    }

    /// <summary>The program of a seed, always the same.</summary>
    public static string Generate(int seed)
    {
        var generator = new ProgramGenerator(seed);
        generator.Write();
        return generator._text.ToString();
    }

    private void Write()
    {
        var model = _random.Next(3) == 0 ? "gpt-4" : "gpt-4o-mini";
        _text.Append($"""
            using System.Text;
            using OpenAI.Chat;
            using TokenBudget.Soundness.Tests.Shapes;

            const string Constant = {_expressions.Literal()};
            var chat = new ChatClient("{model}", Provider.Key, Provider.OpenAI);
            var s0 = {_expressions.Literal()};
            var s1 = {_expressions.Literal()};
            var s2 = "";
            var n = Given.Below(6);
            var b = new StringBuilder({_expressions.Literal()});
            List<ChatMessage> messages = [new SystemChatMessage({_expressions.Literal()})];
            var options = new ChatCompletionOptions();


            """);
        for (var count = _random.Next(2, 9); count > 0; count--)
        {
            Statement(indent: 0);
        }

        _text.Append("""
            messages.Add(new UserChatMessage(s0 + s2));
            messages.Add(new UserChatMessage(b.ToString()));
            await chat.CompleteChatAsync(messages, options);

            static string Cut(string text) => text.Length > 5 ? text[..5] : text;
            void Grow() => s1 += "grown";
            """);
    }

    private void Statement(int indent)
    {
        _expressions.VariablesLeft = _openLoops > 0 ? 1 : int.MaxValue;
        switch (_random.Next(indent < MaxDepth ? 20 : 12))
        {
            case 0 or 1 or 2:
                Line(indent, $"{_expressions.Variable()} = {_expressions.Text(2)};");
                break;
            case 3 or 4:
                _expressions.VariablesLeft -= 1;
                Line(indent, $"{_expressions.Variable()} += {_expressions.Text(1)};");
                break;
            case 5:
                Line(indent, $"b.Append({_expressions.Text(1)}).Append({_expressions.Number()});");
                break;
            case 6:
                Line(indent, Builder());
                break;
            case 7 or 8:
                Line(indent, $"messages.Add(new {Message()}ChatMessage({_expressions.Text(1)}));");
                break;
            case 9:
                Line(indent, List());
                break;
            case 10:
                Line(indent, $"options.MaxOutputTokenCount = {(_random.Next(4) == 0 ? "null" : $"{_random.Next(1, 500)}")};");
                break;
            case 11:
                Line(indent, _random.Next(2) == 0 ? "Grow();" : "n++;");
                break;
            case 12 or 13 or 14:
                If(indent);
                break;
            case 15 or 16:
                Block(indent, $"for (var i{++_loops} = 0; i{_loops} < {_random.Next(5)}; i{_loops}++)");
                break;
            case 17:
                Block(indent, $"foreach (var t{++_loops} in Given.Texts(3))");
                break;
            case 18:
                Block(indent, $"foreach (var t{++_loops} in new[] {{ {_expressions.Literal()}, {_expressions.Literal()} }})", $"s2 += t{_loops};");
                break;
            default:
                Line(indent, $"var w{++_loops} = n;");
                Block(indent, $"while (w{_loops}-- > 0)");
                break;
        }
    }

    private string Builder() => _random.Next(4) switch
    {
        0 => $"b.AppendLine({_expressions.Text(1)});",
        1 => $"b.Insert(0, {_expressions.Literal()});",
        2 => $"b.Replace(\"assistant\", {_expressions.Literal()});",
        _ => "b.Clear();",
    };

    private string List() => _random.Next(4) switch
    {
        0 => $"messages.Insert(0, new SystemChatMessage({_expressions.Text(1)}));",
        1 => $"messages.AddRange([new UserChatMessage({_expressions.Literal()}), new AssistantChatMessage({_expressions.Text(1)})]);",
        2 => "messages.RemoveAt(messages.Count - 1); messages.Add(\"instead\");",
        _ => $"messages = [.. messages, new UserChatMessage({_expressions.Text(1)})];",
    };

    private string Message() => _random.Next(3) switch
    {
        0 => "System",
        1 => "Assistant",
        _ => "User",
    };

    private void If(int indent)
    {
        Block(indent, $"if ({_expressions.Condition()})");
        if (_random.Next(2) == 0)
        {
            Block(indent, "else");
        }
    }

    private void Block(int indent, string head, string? first = null)
    {
        var isLoop = !head.StartsWith("if", StringComparison.Ordinal) && head != "else";
        _openLoops += isLoop ? 1 : 0;
        Line(indent, head);
        Line(indent, "{");
        if (first is not null)
        {
            Line(indent + 1, first);
        }

        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            Statement(indent + 1);
        }

        if (isLoop && _random.Next(3) == 0)
        {
            Line(indent + 1, string.Create(CultureInfo.InvariantCulture, $"if (Given.Below(4) == {_random.Next(4)}) {(_random.Next(2) == 0 ? "break" : "continue")};"));
        }

        Line(indent, "}");
        _openLoops -= isLoop ? 1 : 0;
    }

    private void Line(int indent, string text) => _text.Append(' ', indent * 4).Append(text).Append('\n');
}
