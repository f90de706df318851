using Microsoft.Extensions.AI;

namespace Seeds.Circles;

public static class First
{
    public static readonly string Text = Second.Text + Nested.Inner.Value;

    public static string Property => Property2 + Text;

    public static string Property2 => DateTime.Now.Ticks % 2 == 0 ? "end" : Property;

    public static class Nested
    {
        public const int Count = 3;

        public static class Inner
        {
            public const string Value = "value";
        }
    }
}

public static class Second
{
    public static readonly string Text = First.Text + "x";

    private static string _lazy = string.Empty;

    public static string Lazy => _lazy is "" ? _lazy = Make(First.Nested.Count) : _lazy;

    private static string Make(int n) => n > 0 ? Make(n - 1) + Other(n) : Lazy;

    private static string Other(int n) => Make(n - 2) + n;

    public static async Task RunAsync(IChatClient chat)
    {
        var text = Lazy;
        Action grow = () => text += text;
        grow();
        await chat.GetResponseAsync(text + First.Property);
        string Local(string s) => s.Length > 3 ? s : Local(s + s);
        await chat.GetResponseAsync(Local(text), new ChatOptions { MaxOutputTokens = int.MaxValue, ModelId = First.Text });
    }
}
