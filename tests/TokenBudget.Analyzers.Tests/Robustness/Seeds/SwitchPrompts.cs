using OpenAI.Chat;

namespace Seeds.Switches;

public enum Tone
{
    Formal,
    Friendly = 5,
    Pirate,
}

public static class SwitchPrompts
{
    public static string System(Tone tone, int age, object? extra) => (tone, age) switch
    {
        (Tone.Formal, > 60) => "Write formally, in large letters.",
        (Tone.Formal, _) => "Write formally.",
        (Tone.Friendly, >= 0 and < 18) when extra is string { Length: > 0 } s => $"Write to a child. {s}",
        (Tone.Friendly or Tone.Pirate, _) => extra switch { null => "Arr!", int n => n.ToString(), string[] and [var first, ..] => $"{first}", _ => "Friendly." },
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };

    public static async Task<string?> RunAsync(ChatClient? client, Tone tone, string? question)
    {
        string system;
        if (tone == Tone.Formal)
        {
            system = "A";
        }
        else if (question?.Length is > 100)
        {
            system = "B" + question[^10..];
        }
        else
        {
            system = question ?? System(tone, 30, null);
        }

        switch (tone)
        {
            case Tone.Formal when question is null:
                return null;
            case Tone.Friendly:
                system += " Friendly.";
                goto default;
            default:
                system = system.PadLeft(20).Insert(0, ">");
                break;
        }

        var completion = client is null ? null : await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(question ?? "Hello"));
        return completion?.Value?.Content?[0]?.Text ?? (tone is Tone.Pirate ? "Arr" : default);
    }
}
