using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>Makes calls of the wrappers with arguments of every kind.</summary>
internal sealed class RandomCalls(int seed)
{
    private static readonly string[] Pieces =
    [
        "", " ", "\n", "  \n", "a", "stop", "Hello", " world", "naïve café", "数据 测试", "😀🎉", "1234567", "the quick brown fox jumps over the lazy dog", "can't", "'ll",
        "\r\n\r\n", "```json\n{ \"a\": 1 }\n```", "supercalifragilisticexpialidocious", "--", "...", "A.B.C", "\t\t", "Ü", "ﬁ",
    ];

    private readonly Random _random = new(seed);

    /// <summary>As many calls of each wrapper.</summary>
    public IReadOnlyList<RandomCall> Next(int repetitions) =>
    [
        .. Enumerable.Repeat(WrapperSource.Methods, repetitions).SelectMany(static all => all).Select(wrapper => new RandomCall(
            wrapper.Name,
            string.Join(", ", wrapper.Parameters.Select(kind => kind switch { 't' => Text(), 's' => Form(), 'n' => Number(), 'e' => List(least: 1), 'm' => $"[.. list, {Text()}]", 'c' => Messages(), 'o' => Message(), _ => List(least: 0) })))),
    ];

    /// <summary>The application: the methods <c>Call0</c>, <c>Call1</c> and so on.</summary>
    public static string Source(IReadOnlyList<RandomCall> calls) =>
        "public static class App\n{\n" + string.Concat(calls.Select((call, i) =>
            $"    public static Task Call{i}(string given, int number, List<string> list, [MaxTokens(50)] string note, bool flag, string? maybe, List<ChatMessage> chat) => Lib.Wrappers.{call};\n")) + "}\n";

    private string Text() => _random.Next(10) switch
    {
        0 => "given",
        1 => "note",
        2 => $"\"<\" + given + {Literal()}",
        3 => $"flag ? {Literal()} : {Literal()}",
        4 => "maybe!",
        5 => $"{Literal()} + note",
        6 => $"number.ToString(System.Globalization.CultureInfo.InvariantCulture) + {Literal()}",
        _ => Literal(),
    };

    private string Message() => _random.Next(7) switch
    {
        0 => $"new SystemChatMessage({Text()})",
        1 => $"new AssistantChatMessage({Text()})",
        2 => "chat[0]",
        3 => $"new UserChatMessage({Text()}) {{ ParticipantName = \"anna\" }}",
        4 => $"new UserChatMessage(ChatMessageContentPart.CreateTextPart({Text()}), ChatMessageContentPart.CreateTextPart({Text()}))",
        _ => $"new UserChatMessage({Text()})",
    };

    private string Messages() => _random.Next(6) switch
    {
        0 => "chat",
        1 => $"list.Select(item => (ChatMessage)new UserChatMessage(item)).ToList()",
        _ => "new List<ChatMessage> { " + string.Join(", ", Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Message())) + " }",
    };

    private string Form() => _random.Next(4) switch
    {
        0 => "given",
        1 => "note",
        _ => Literal(),
    };

    private string Number() => _random.Next(6) switch
    {
        0 => "number",
        1 => "Math.Min(number, 4)",
        2 => "flag ? 1 : 3",
        3 => "list.Count",
        _ => _random.Next(-1, 7).ToString(CultureInfo.InvariantCulture),
    };

    private string List(int least) => _random.Next(7) switch
    {
        0 => "list",
        1 => "list.Take(2).ToList()",
        3 => "list.Where(item => item != given).ToList()",
        _ => "[" + string.Join(", ", Enumerable.Range(0, least + _random.Next(5)).Select(_ => Text())) + "]",
    };

    private string Literal() =>
        SymbolDisplay.FormatLiteral(string.Concat(Enumerable.Range(0, _random.Next(5)).Select(_ => Pieces[_random.Next(Pieces.Length)])), quote: true);
}
