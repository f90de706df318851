using System.Collections.Immutable;

namespace TokenBudget.Benchmarks.Analyzers.Sources.Chains;

/// <summary>Writes the methods of the chains: straight ones, with branches, loops, builders and calls through an interface, taking turns.</summary>
internal static class ChainMethods
{
    /// <summary>One chain each.</summary>
    public static readonly ImmutableArray<string> Topics =
        ["Orders", "Returns", "Refunds", "Parcels", "Invoices", "Reviews", "Questions", "Complaints", "Offers", "Gifts"];

    private static readonly ImmutableArray<string> Steps = ["Open", "Sort", "Check", "Plan", "Draft", "Review", "Answer", "Send"];

    /// <summary>Requests that the last methods of the chains of a desk send themselves.</summary>
    public const int CallsPerDesk = 5;

    /// <summary>A method of the chain <paramref name="topic"/>; <paramref name="step"/> 7 is the last.</summary>
    public static string Write(int step, int topic, InstructionText prose)
    {
        var body = step == Steps.Length - 1 ? Last(topic, prose) : ((step + topic) % 5) switch
        {
            0 => Straight(step, topic),
            1 => Branch(step, topic, prose),
            2 => Loop(step, topic),
            3 => Builder(step, topic),
            _ => Reviewed(step, topic),
        };
        return $$"""
                public async Task<string> {{Steps[step]}}{{Topics[topic]}}Async(string customer, string message, CancellationToken cancellationToken)
                {
            {{Heading(step, topic)}}{{Asks(step, prose)}}{{body}}
                }

            """;
    }

    /// <summary>Five of the eight steps use the shared helper: fifty places of a desk.</summary>
    private static string Heading(int step, int topic) => step is 0 or 1 or 3 or 5 or 6
        ? $"        message = Texts.Heading(\"{Topics[topic]}\", message);\n"
        : "";

    /// <summary>Four steps ask the gateway something on the way; together with the last steps that is nearly fifty places.</summary>
    private static string Asks(int step, InstructionText prose) => step is 1 or 2 or 3 or 5
        ? $"        message += await gateway.AskAsync(\"{prose.Line(120)}\", message, cancellationToken);\n"
        : "";

    private static string Next(int step, int topic, string message) =>
        $"{(step % 2 == 1 ? "next." : "")}{Steps[step + 1]}{Topics[topic]}Async(customer, {message}, cancellationToken)";

    private static string Straight(int step, int topic) => $$"""
                var name = customer.Trim();
                return await {{Next(step, topic, "$\"Customer {name} wrote:\\n{message}\"")}};
        """;

    private static string Branch(int step, int topic, InstructionText prose) => $$"""
                if (message.Length > 2_000)
                {
                    return await {{Next(step, topic, "Texts.Shorten(message)")}};
                }

                return await {{Next(step, topic, $"message + \"\\n{prose.Line(60)}\"")}};
        """;

    private static string Loop(int step, int topic) => $$"""
                var answer = "";
                for (var attempt = 0; attempt < 3; attempt++)
                {
                    answer = await {{Next(step, topic, "$\"Attempt {attempt + 1}.\\n{message}\"")}};
                    if (answer.Length > 0)
                    {
                        break;
                    }
                }

                return answer;
        """;

    private static string Builder(int step, int topic) => $$"""
                var prompt = new StringBuilder();
                prompt.AppendLine("What the customer wrote, line by line:");
                foreach (var line in message.Split('\n'))
                {
                    prompt.Append("- ").AppendLine(line.Length > 200 ? line[..200] : line);
                }

                return await {{Next(step, topic, "prompt.ToString()")}};
        """;

    private static string Reviewed(int step, int topic) => $$"""
                var reviewed = await _reviewer.ReviewAsync(message, cancellationToken);
                return await {{Next(step, topic, "Texts.Quote(reviewed)")}};
        """;

    /// <summary>Every other chain sends by itself, the others through the gateway.</summary>
    private static string Last(int topic, InstructionText prose) => topic % 2 == 0
        ? $$"""
                ChatCompletion completion = await client.CompleteChatAsync(
                    [new SystemChatMessage({{prose.Literal(800)}}), new UserChatMessage($"{customer}: {message}")],
                    new ChatCompletionOptions { MaxOutputTokenCount = 400 },
                    cancellationToken);
                return completion.Content[0].Text;
        """
        : $$"""
                return await gateway.AskAsync({{prose.Literal(800)}}, $"{customer}: {message}", cancellationToken);
        """;
}
