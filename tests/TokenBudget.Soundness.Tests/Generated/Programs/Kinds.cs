namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>The C# types of kinds.</summary>
internal static class Kinds
{
    public static string TypeOf(Kind kind) => kind switch
    {
        Kind.Text => "string",
        Kind.Number => "int",
        Kind.Flag => "bool",
        Kind.Messages => "List<ChatMessage>",
        Kind.Texts => "string[]",
        Kind.Sequence => "IEnumerable<string>",
        Kind.Client => "ChatClient",
        Kind.Options => "ChatCompletionOptions",
        Kind.Ask => "Func<string, Task<string>>",
        Kind.Work => "Func<Task>",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
