namespace TokenBudget.Benchmarks.Analyzers.Sources.Chains;

/// <summary>Writes what the chains of a desk share.</summary>
internal static class DeskFiles
{
    /// <summary>Requests that these files send.</summary>
    public const int CallsPerDesk = 3;

    /// <summary>Ten helpers that put prompts together.</summary>
    public static string Texts(string desk, InstructionText prose) => $$"""
        using System.Text;

        namespace Shop.{{desk}};

        /// <summary>Pieces of prompts.</summary>
        public static class Texts
        {
            private const int MaxLength = 2_000;

            private static readonly string House = {{prose.Literal(300)}};

            public static string Heading(string topic, string message) => $"# {topic}\n{Rules(topic)}\n{message}";

            public static string Rules(string topic)
            {
                var rules = new StringBuilder();
                rules.AppendLine(House);
                foreach (var word in Forbidden())
                {
                    rules.Append("Never write ").Append(word).AppendLine(".");
                }

                return rules.Append("This is about ").Append(topic.ToLowerInvariant()).Append('.').ToString();
            }

            public static string[] Forbidden() => ["obviously", "unfortunately", "as an AI"];

            public static string Shorten(string message) => message.Length <= MaxLength ? message : Cut(message, MaxLength) + " …";

            public static string Cut(string message, int length) => message.Substring(0, Math.Min(length, message.Length));

            public static string Quote(string message) => "> " + message.Replace("\n", "\n> ");

            public static string Tone(int mood) => mood switch
            {
                0 => "Answer cheerfully.",
                1 => "Answer soberly.",
                _ => Join(["Answer briefly.", "Do not apologise."]),
            };

            public static string Join(IReadOnlyList<string> parts) => string.Join(" ", parts);

            public static bool IsEmpty(string message) => string.IsNullOrWhiteSpace(message);

            public static int Lines(string message) => message.Split('\n').Length;
        }

        """;

    /// <summary>Two methods through which most requests go.</summary>
    public static string Gateway(string desk, InstructionText prose) => $$"""
        using OpenAI.Chat;

        namespace Shop.{{desk}};

        /// <summary>Sends requests for everybody.</summary>
        public sealed class Gateway(ChatClient client)
        {
            private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 300 };

            public async Task<string> AskAsync(string instructions, string question, CancellationToken cancellationToken)
            {
                if (Texts.IsEmpty(question))
                {
                    return "";
                }

                ChatCompletion completion = await client.CompleteChatAsync(
                    [new SystemChatMessage(instructions), new UserChatMessage(Texts.Shorten(question))], Options, cancellationToken);
                return completion.Content[0].Text;
            }

            public async Task<string> SummariseAsync(IReadOnlyList<string> messages, CancellationToken cancellationToken)
            {
                var history = new List<ChatMessage> { new SystemChatMessage({{prose.Literal(400)}}) };
                foreach (var message in messages)
                {
                    history.Add(new UserChatMessage(message));
                }

                ChatCompletion completion = await client.CompleteChatAsync(history, Options, cancellationToken);
                return completion.Content[0].Text;
            }
        }

        """;

    /// <summary>An interface with three implementations: one asks the gateway, one sends by itself, one does neither.</summary>
    public static string Reviewers(string desk, InstructionText prose) => $$"""
        using OpenAI.Chat;

        namespace Shop.{{desk}};

        /// <summary>Looks through a text before it goes on.</summary>
        public interface IReviewer
        {
            Task<string> ReviewAsync(string text, CancellationToken cancellationToken);
        }

        public sealed class GatewayReviewer(Gateway gateway) : IReviewer
        {
            public Task<string> ReviewAsync(string text, CancellationToken cancellationToken) =>
                gateway.AskAsync("{{prose.Line(200)}}", text, cancellationToken);
        }

        public sealed class StrictReviewer(ChatClient client) : IReviewer
        {
            public async Task<string> ReviewAsync(string text, CancellationToken cancellationToken)
            {
                ChatCompletion completion = await client.CompleteChatAsync(
                    [new SystemChatMessage({{prose.Literal(400)}}), new UserChatMessage(text)], cancellationToken: cancellationToken);
                return completion.Content[0].Text;
            }
        }

        public sealed class LazyReviewer : IReviewer
        {
            public Task<string> ReviewAsync(string text, CancellationToken cancellationToken) => Task.FromResult(Texts.Shorten(text));
        }

        """;

    /// <summary>What starts the chains.</summary>
    public static string Endpoints(string desk) => $$"""
        namespace Shop.{{desk}};

        /// <summary>Where messages come in.</summary>
        public sealed class Endpoints(Intake intake, Gateway gateway)
        {
            public Task<string> OnOrderAsync(string customer, string message) => intake.OpenOrdersAsync(customer, message, CancellationToken.None);

            public Task<string> OnReturnAsync(string customer, string message) => intake.OpenReturnsAsync(customer, message, CancellationToken.None);

            public Task<string> OnRefundAsync(string customer, string message) => intake.OpenRefundsAsync(customer, message, CancellationToken.None);

            public async Task<IReadOnlyList<string>> OnMailAsync(string customer, IReadOnlyList<string> mails)
            {
                var answers = new List<string>();
                foreach (var mail in mails)
                {
                    answers.Add(await intake.OpenQuestionsAsync(customer, mail, CancellationToken.None));
                }

                return answers;
            }

            public Task<string> OnEveningAsync(IReadOnlyList<string> messages) => gateway.SummariseAsync(messages, CancellationToken.None);
        }

        """;
}
