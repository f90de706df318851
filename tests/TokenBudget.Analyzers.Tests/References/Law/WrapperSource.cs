namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>A library of wrappers of every shape that a summary has to stand for.</summary>
internal static class WrapperSource
{
    /// <summary>The methods by name, with the kinds of their parameters: t text, s text of one form, n number, l list, e list with elements, m list of which some elements are known, c list of messages, o message.</summary>
    public static readonly (string Name, string Parameters)[] Methods =
    [
        ("Plain", "t"), ("Framed", "t"), ("Twice", "t"), ("Two", "tt"), ("Trimmed", "t"), ("Cut", "t"), ("Short", "t"), ("Replaced", "t"), ("Upper", "t"),
        ("OrDefault", "t"), ("Promised", "t"), ("Spaced", "t"), ("Times", "tn"), ("TimesUpTo", "tn"), ("TimesPlus", "n"), ("Each", "l"), ("Joined", "l"),
        ("JoinedAfter", "tl"), ("Listed", "l"), ("FirstThree", "l"), ("FirstOnly", "e"), ("Filtered", "l"), ("Added", "lt"), ("History", "l"), ("Until", "l"),
        ("Retry", "t"), ("Either", "tt"), ("Chosen", "tn"), ("Inner", "t"), ("Optional", "t"), ("Repeated", "sn"), ("Lines", "t"), ("Caught", "t"), ("Builder", "l"),
        ("Selected", "l"), ("Several", "ttt"), ("Boxed", "t"), ("Formatted", "t"), ("Padded", "t"), ("Counted", "l"), ("Each", "m"), ("Listed", "m"), ("History", "m"), ("Indexed", "e"),
        ("Chat", "c"), ("Introduced", "c"), ("Message", "o"), ("Asked", "ct"), ("Conversation", "cn"),
    ];

    /// <summary>The source; the model is an expression, such as <c>"gpt-4o-mini"</c>.</summary>
    public static string Of(string model) => $$"""
        namespace Lib;

        public static class Wrappers
        {
            private static readonly ChatClient Client = new({{model}}, "key");
            private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 100 };
            public static Task Plain(string text) => Send(text);
            public static Task Framed(string text) => Send("Summarize the following text in one sentence:\n" + text + "\nAnswer in English.");
            public static Task Twice(string text) => Send($"{text} versus {text}");
            public static Task Two(string left, string right) => Send($"{left}{right}");
            public static Task Trimmed(string text) => Send(text.Trim());
            public static Task Cut(string text) => Send(text.Length > 20 ? text[..20] : text);
            public static Task Short(string text) => Send(text.Substring(0, Math.Min(text.Length, 30)));
            public static Task Replaced(string text) => Send(text.Replace("a", "aaaa"));
            public static Task Upper(string text) => Send(text.ToUpperInvariant());
            public static Task OrDefault(string? text) => Send(text ?? "Tell me a joke about tokenizers, please.");
            public static Task Promised([MaxTokens(400)] string text) => Send("Note: " + text);
            public static Task Spaced(string text) => Send(" " + text + " \n");
            public static async Task Times(string text, int n) { for (var i = 0; i < n; i++) { await Send("Again: " + text); } }
            public static async Task TimesUpTo(string text, int n) { for (var i = 0; i < n; i++) { if (text == "stop") { break; } await Send(text); } }
            public static async Task TimesPlus(int n) { for (var i = 1; i <= n + 1; i++) { await Send("Count."); } }
            public static async Task Each(IReadOnlyList<string> docs) { foreach (var doc in docs) { await Send("Read this: " + doc); } }
            public static Task Joined(IReadOnlyList<string> docs) => Send(string.Join(", ", docs));
            public static Task JoinedAfter(string text, IReadOnlyList<string> docs) => Send(text + ": " + string.Join("\n\n---\n\n", docs));
            public static Task Listed(IReadOnlyList<string> docs) => Client.CompleteChatAsync(docs.Select(doc => (ChatMessage)new UserChatMessage(doc)), Options);
            public static async Task FirstThree(IReadOnlyList<string> docs) { foreach (var doc in docs.Take(3)) { await Send(doc); } }
            public static Task FirstOnly(IReadOnlyList<string> docs) => Send("First: " + docs.First());
            public static async Task Filtered(IReadOnlyList<string> docs) { foreach (var doc in docs.Where(doc => doc.Length > 3)) { await Send(doc); } }
            public static async Task Added(List<string> docs, string text) { docs.Add(text); foreach (var doc in docs) { await Send(doc); } }
            public static async Task History(IReadOnlyList<string> docs)
            {
                var messages = new List<ChatMessage> { new SystemChatMessage("Be brief.") };
                foreach (var doc in docs)
                {
                    messages.Add(new UserChatMessage(doc));
                    await Client.CompleteChatAsync(messages, Options);
                }
            }
            public static async Task Until(IReadOnlyList<string> docs) { foreach (var doc in docs) { await Send(doc); if (doc.Length == 0) { return; } } }
            public static async Task Retry(string text) { for (var i = 0; i < 3; i++) { try { await Send(text); return; } catch (InvalidOperationException) { } } }
            public static async Task Either(string left, string right) { if (left == right) { await Send(left + right); } else { await Send(right); } }
            public static Task Chosen(string text, int n) => n > 2 ? Send(text + text) : Send("Too few.");
            public static Task Inner(string text) => Framed("(" + text + ")");
            public static Task Optional(string text, string end = "That is all.", int more = 2) => Times(text + end, more);
            public static Task Repeated(string text, int n) => Send(string.Concat(Enumerable.Repeat(text, n)));
            public static Task Lines(string text) => Send(text + Environment.NewLine + "End.");
            public static async Task Caught(string text) { try { await Send(text); } catch (Exception problem) { await Send("What is this: " + text); throw new InvalidOperationException("no", problem); } }
            public static Task Builder(IReadOnlyList<string> docs) { var builder = new System.Text.StringBuilder("Docs:"); foreach (var doc in docs) { builder.Append("\n- ").Append(doc); } return Send(builder.ToString()); }
            public static Task Selected(IReadOnlyList<string> docs) => Task.WhenAll(docs.Select(doc => Send("<doc>" + doc + "</doc>")));
            public static Task Several(params string[] docs) => Each(docs);
            public static Task Boxed(object text) => Send($"Value {text}.");
            public static Task Formatted(string text) => Send(string.Format("{0}: {1}", text, text));
            public static Task Padded(string text) => Send($"{text,40}|");
            public static async Task Counted(IReadOnlyList<string> docs) { for (var i = 0; i < docs.Count; i++) { await Send(docs[i]); } }
            public static Task Indexed(IReadOnlyList<string> docs) => Send(docs.Count > 0 ? docs[0] : "none");
            public static Task Chat(IReadOnlyList<ChatMessage> messages) => Client.CompleteChatAsync(messages, Options);
            public static Task Introduced(List<ChatMessage> messages) => Client.CompleteChatAsync([new SystemChatMessage("Be brief."), .. messages], Options);
            public static Task Message(ChatMessage message) => Client.CompleteChatAsync([new SystemChatMessage("Be brief."), message], Options);
            public static Task Asked(List<ChatMessage> messages, string text) { messages.Add(new UserChatMessage(text)); return Client.CompleteChatAsync(messages, Options); }
            public static async Task Conversation(List<ChatMessage> messages, int n) { for (var i = 0; i < n; i++) { await Client.CompleteChatAsync(messages, Options); messages.Add(new UserChatMessage("Go on.")); } }
            private static Task Send(string text) => Client.CompleteChatAsync([new UserChatMessage(text)], Options);
        }
        """;
}
