using System.Linq.Expressions;
using OpenAI.Chat;

namespace Seeds.Corners;

public ref struct Cursor(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _text = text;

    public readonly char this[Index index] => _text[index];

    public static implicit operator string(Cursor cursor) => cursor._text.ToString();
}

public class LanguageCorners
{
    private readonly ChatClient _client = null!;
    private string _prompt = default!;

    static LanguageCorners() => Shared = new() { Prompt = "shared" };

    public static LanguageCorners Shared { get; }

    public event Func<string, string>? Changing;

    public string Prompt
    {
        get => _prompt;
        set
        {
            ref var slot = ref _prompt;
            slot = Changing?.Invoke(value) ?? value;
        }
    }

    public object Dynamic(dynamic anything, in int number, out string result)
    {
        result = anything.Name + number;
        Expression<Func<string, int>> tree = s => s.Length + 1;
        _ = _client.CompleteChat(result, (string)anything);
        return new { Prompt, tree, Tuple = (a: 1, b: "two", (3, 4)), Array = new int[2, 3], Jagged = new[] { new[] { 1 } } };
    }

    public unsafe string Unsafe(ReadOnlySpan<char> span)
    {
        Cursor cursor = new(span);
        string text = cursor;
        fixed (char* p = text)
        {
            for (var q = p; q < p + text.Length; q++)
            {
                *q = char.ToUpperInvariant(*q);
            }
        }

        delegate*<int, int> pointer = &Twice;
        return _client.CompleteChat(text + pointer(2) + sizeof(int) + checked((byte)3) + typeof(List<>)).Value.Content[0].Text;

        static int Twice(int x) => x << 1 >>> 0;
    }

    ~LanguageCorners() => _client.CompleteChat("bye");

    public string this[string key, params int[] rest] => _client.CompleteChat(key, string.Join(',', rest)).Value.Content[^1].Text ?? Prompt!;
}
