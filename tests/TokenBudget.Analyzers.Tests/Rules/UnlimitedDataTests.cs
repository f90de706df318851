namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB2004.</summary>
public sealed class UnlimitedDataTests
{
    [Fact]
    public Task Names_the_file_and_what_a_megabyte_costs() => Given.OpenAI("TB2004", "gpt-4o")
        .WithBody("ChatClient client, string path", "client.CompleteChat([|File.ReadAllText(path)|]);")
        .ExpectMessage("TB2004", "Puts a whole file into the prompt without a limit: File.ReadAllText(path) (1 MB would be about 250,000 tokens, $0.625 with gpt-4o)")
        .ExpectSeverity("TB2004", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task Without_a_price_only_the_tokens_are_said() => Given.OpenAI("TB2004", "my-own-model")
        .WithBody("ChatClient client, string path", "client.CompleteChat([|File.ReadAllText(path)|]);")
        .ExpectMessage("TB2004", "Puts a whole file into the prompt without a limit: File.ReadAllText(path) (1 MB would be about 250,000 tokens)")
        .RunAsync();

    [Theory]
    [InlineData("await [|File.ReadAllTextAsync(path)|]", "a whole file into the prompt without a limit: File.ReadAllTextAsync(path)")]
    [InlineData("await [|File.ReadAllTextAsync(path)|].ConfigureAwait(false)", "a whole file into the prompt without a limit: File.ReadAllTextAsync(path)")]
    [InlineData("[|File.OpenText(path).ReadToEnd()|]", "a whole file into the prompt without a limit: File.OpenText(path).ReadToEnd()")]
    [InlineData("[|new StreamReader(path).ReadToEnd()|]", "a whole file into the prompt without a limit: new StreamReader(path).ReadToEnd()")]
    [InlineData("[|new StreamReader(stream).ReadToEnd()|]", "a whole stream into the prompt without a limit: new StreamReader(stream).ReadToEnd()")]
    [InlineData("await [|reader.ReadToEndAsync()|]", "a whole stream into the prompt without a limit: reader.ReadToEndAsync()")]
    [InlineData("await [|http.GetStringAsync(path)|]", "a whole HTTP body into the prompt without a limit: http.GetStringAsync(path)")]
    [InlineData("await [|(await http.GetAsync(path)).Content.ReadAsStringAsync()|]", "a whole HTTP body into the prompt without a limit: (await http.GetAsync(path)).Content.ReadAsStringAsync()")]
    [InlineData("[|JsonSerializer.Serialize(orders)|]", "serialised data into the prompt without a limit: JsonSerializer.Serialize(orders)")]
    [InlineData("[|JsonNode.Parse(path)!.ToJsonString()|]", "serialised data into the prompt without a limit: JsonNode.Parse(path)!.ToJsonString()")]
    [InlineData("[|JsonNode.Parse(path)!.ToString()|]", "serialised data into the prompt without a limit: JsonNode.Parse(path)!.ToString()")]
    [InlineData("[|Console.ReadLine()|]", "console input into the prompt without a limit: Console.ReadLine()")]
    [InlineData("[|Console.In.ReadToEnd()|]", "console input into the prompt without a limit: Console.In.ReadToEnd()")]
    [InlineData("[|process.StandardOutput.ReadToEnd()|]", "the output of a process into the prompt without a limit: process.StandardOutput.ReadToEnd()")]
    [InlineData("[|error.ToString()|]", "an exception with its stack trace into the prompt without a limit: error.ToString()")]
    [InlineData("[|error.StackTrace|]", "an exception with its stack trace into the prompt without a limit: error.StackTrace")]
    [InlineData("$\"{[|error|]}\"", "an exception with its stack trace into the prompt without a limit: error")]
    [InlineData("Encoding.UTF8.GetString([|File.ReadAllBytes(path)|])", "a whole file into the prompt without a limit: File.ReadAllBytes(path)")]
    public Task Knows_where_data_comes_from(string expression, string message) => Given.OpenAI("TB2004", "gpt-4o")
        .WithUsings("System.Net.Http", "System.Text", "System.Text.Json", "System.Text.Json.Nodes", "System.Diagnostics")
        .WithBody(
            "ChatClient client, string path, Stream stream, StreamReader reader, HttpClient http, List<string> orders, Process process, InvalidOperationException error",
            $"client.CompleteChat(\"Summarise: \" + ({expression}));")
        .ExpectMessage("TB2004", $"Puts {message} (1 MB would be about 250,000 tokens, $0.625 with gpt-4o)")
        .RunAsync();

    [Theory]
    [InlineData("var text = [|File.ReadAllText(path)|]; client.CompleteChat(text);")]
    [InlineData("var text = [|File.ReadAllText(path)|].Trim(); client.CompleteChat($\"<doc>{text}</doc>\");")]
    [InlineData("var text = new System.Text.StringBuilder(\"a\").Append([|File.ReadAllText(path)|]).AppendLine().ToString(); client.CompleteChat(text);")]
    [InlineData("var text = [|File.ReadAllText(path)|].ToUpper().Replace(\"\\r\", \"\"); client.CompleteChat(text);")]
    [InlineData("var text = [|File.ReadAllText(path)|]; client.CompleteChat(text[100..]);")]
    [InlineData("var text = System.Text.RegularExpressions.Regex.Replace([|File.ReadAllText(path)|], \"<[^>]*>\", \"\"); client.CompleteChat(text);")]
    [InlineData("var text = path.Length > 3 ? [|File.ReadAllText(path)|] : \"none\"; client.CompleteChat(text);")]
    [InlineData("var text = string.Format(\"{0} and {1}\", path, [|File.ReadAllText(path)|]); client.CompleteChat(text);")]
    [InlineData("var text = string.Join(\"\\n\", [|File.ReadAllLines(path)|].Where(line => line.Length > 0)); client.CompleteChat(text);")]
    [InlineData("var text = \"\"; foreach (var line in [|File.ReadLines(path)|]) { text += line; } client.CompleteChat(text);")]
    [InlineData("var text = Read(); client.CompleteChat(text); string Read() => [|File.ReadAllText(path)|];")]
    [InlineData("using var reader = new StreamReader(path); client.CompleteChat([|reader.ReadToEnd()|]);")]
    public Task Follows_the_text_into_the_prompt(string body) => Given.OpenAI("TB2004").WithBody("ChatClient client, string path", body).RunAsync();

    [Theory]
    [InlineData("client.CompleteChat(File.ReadAllText(path)[..Math.Min(8_000, 10)]);")]
    [InlineData("var text = File.ReadAllText(path); client.CompleteChat(text.Length > 8_000 ? text[..8_000] : text);")]
    [InlineData("var text = File.ReadAllText(path); if (text.Length > 8_000) { text = text.Substring(0, 8_000); } client.CompleteChat(text);")]
    [InlineData("var text = File.ReadAllText(path).Trim(); if (text.Length > 8_000) { return; } client.CompleteChat(text);")]
    [InlineData("client.CompleteChat(string.Concat(File.ReadAllText(path).Take(8_000)));")]
    [InlineData("client.CompleteChat(string.Join(\"\\n\", File.ReadLines(path).Take(100)));")]
    [InlineData("client.CompleteChat(File.ReadAllText(path).Length.ToString());")]
    public Task A_limit_is_enough(string body) => Given.OpenAI("TB2004").WithBody("ChatClient client, string path", body).RunAsync();

    [Theory]
    [InlineData("ChatClient client, string question", "client.CompleteChat(question);")]
    [InlineData("ChatClient client, Order order", "client.CompleteChat(order.Note);")]
    [InlineData("ChatClient client, IDictionary<string, string> texts", "client.CompleteChat(texts[\"a\"]);")]
    [InlineData("ChatClient client, Exception error", "client.CompleteChat(error.Message);")]
    [InlineData("ChatClient client", "client.CompleteChat(Environment.GetEnvironmentVariable(\"PROMPT\"));")]
    [InlineData("ChatClient client, string question", "client.CompleteChat(string.Join(' ', question.Split('\\n')));")]
    [InlineData("ChatClient client, string question", "client.CompleteChat(string.Concat(question.Where(char.IsLetter)));")]
    [InlineData("ChatClient client", "client.CompleteChat(string.Join(\", \", Enum.GetNames<DayOfWeek>()));")]
    [InlineData("ChatClient client, params string[] hints", "client.CompleteChat(string.Join(\", \", hints));")]
    [InlineData("ChatClient client", "client.CompleteChat(string.Join(\", \", new[] { \"a\", \"b\" }));")]
    [InlineData("ChatClient client, List<ChatMessage> history", "client.CompleteChat(history);")]
    [InlineData("ChatClient client, Order order", "client.CompleteChat(System.Text.Json.JsonSerializer.Serialize(order));")]
    [InlineData("ChatClient client, Order order", "client.CompleteChat(System.Text.Json.JsonSerializer.Serialize(new { order.Number, order.Note }));")]
    [InlineData("ChatClient client, List<Order> orders", "client.CompleteChat(System.Text.Json.JsonSerializer.Serialize(orders.Take(20)));")]
    public Task A_plain_text_is_no_data(string parameters, string body) => Given.OpenAI("TB2004")
        .WithSource("public sealed record Order(int Number, string Note, DateTime Placed, Uri? Link);")
        .WithBody(parameters, body)
        .RunAsync();

    [Theory]
    [InlineData("string.Join(\"\\n\", {0})", "articles", "articles")]
    [InlineData("string.Join(\"\\n\", {0})", "articles.Select(a => a.Trim())", "articles")]
    [InlineData("string.Join(\"\\n\", {0})", "articles.Where(a => a.Length > 3).OrderBy(a => a).ToList()", "articles")]
    [InlineData("string.Concat({0})", "articles", "articles")]
    [InlineData("new System.Text.StringBuilder().AppendJoin(\"; \", {0}).ToString()", "articles", "articles")]
    [InlineData("string.Join(\"\\n\", {0})", "store.Load()", "store.Load()")]
    [InlineData("string.Join(\"\\n\", {0})", "store.All", "store.All")]
    public Task Every_element_of_a_collection(string expression, string collection, string name) => Given.OpenAI("TB2004", "gpt-4o")
        .WithSource("public interface IStore { List<string> Load(); string[] All { get; } }")
        .WithBody("ChatClient client, List<string> articles, IStore store", $"client.CompleteChat({expression.Replace("{0}", "[|" + collection + "|]", StringComparison.Ordinal)});")
        .ExpectMessage("TB2004", $"Puts every element of {name} into the prompt without a limit (1 MB would be about 250,000 tokens, $0.625 with gpt-4o)")
        .RunAsync();

    [Theory]
    [InlineData("var text = \"\"; foreach (var article in [|articles|]) { text += article + \"\\n\"; } client.CompleteChat(text);")]
    [InlineData("var text = new System.Text.StringBuilder(); foreach (var article in [|articles|]) { text.AppendLine(article); } client.CompleteChat(text.ToString());")]
    [InlineData("var messages = new List<ChatMessage>(); foreach (var article in [|articles|]) { messages.Add(new UserChatMessage(article)); } client.CompleteChat(messages);")]
    public Task A_loop_puts_every_element_too(string body) => Given.OpenAI("TB2004").WithBody("ChatClient client, List<string> articles", body).RunAsync();

    [Theory]
    [InlineData("client.CompleteChat(string.Join(\"\\n\", articles.Take(20)));")]
    [InlineData("client.CompleteChat(string.Join(\"\\n\", articles.Select(a => a.Trim()).Take(20)));")]
    [InlineData("var text = \"\"; foreach (var article in articles.Take(20)) { text += article; } client.CompleteChat(text);")]
    [InlineData("foreach (var article in articles) { client.CompleteChat(article); }")]
    [InlineData("client.CompleteChat($\"There are {articles.Count} articles\");")]
    public Task A_limited_number_of_elements_is_fine(string body) => Given.OpenAI("TB2004").WithBody("ChatClient client, List<string> articles", body).RunAsync();

    [Fact]
    public Task Code_that_refers_to_itself_comes_to_an_end() => Given.OpenAI("TB2004")
        .AllowCompileErrors()
        .WithSource("public sealed record Node(Node Left, Node Right);")
        .WithBody("ChatClient client, Node node", """
            StreamReader reader = (StreamReader)reader;
            client.CompleteChat([|reader.ReadToEnd()|]);
            client.CompleteChat([|System.Text.Json.JsonSerializer.Serialize(node)|]);
            client.CompleteChat(System.Text.Json.JsonSerializer.Serialize());
            """)
        .RunAsync();

    [Fact]
    public Task One_finding_for_each_source_and_call() => Given.OpenAI("TB2004", "gpt-4o")
        .WithBody("ChatClient client, string path, List<string> articles", """
            var text = [|File.ReadAllText(path)|];
            client.CompleteChat($"{text} and again {text}: {string.Join(",", [|articles|])}");
            """)
        .RunAsync();

    [Fact]
    public Task A_file_for_each_element() => Given.OpenAI("TB2004", "gpt-4o")
        .WithBody("ChatClient client, string[] paths", """client.CompleteChat(string.Join("\n", [|paths.Select(path => [|File.ReadAllText(path)|])|]));""")
        .RunAsync();

    [Fact]
    public Task Data_that_a_field_holds_is_reported_where_it_is_read() => Given.OpenAI("TB2004")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly string Rules = [|File.ReadAllText("rules.txt")|];

                public object Run() => client.CompleteChat(new SystemChatMessage(Rules), new UserChatMessage("Hello"));
            }
            """)
        .RunAsync();

    [Fact]
    public Task Data_from_another_file_is_reported_at_the_call() => Given.OpenAI("TB2004")
        .WithSource("""
            public sealed partial class Sample(ChatClient client)
            {
                public object Run() => [|client.CompleteChat(Rules)|];
            }
            """)
        .WithSource("""
            public sealed partial class Sample
            {
                private static readonly string Rules = File.ReadAllText("rules.txt");
            }
            """)
        .ExpectMessage("TB2004", "Puts a whole file into the prompt without a limit: File.ReadAllText(\"rules.txt\") (1 MB would be about 250,000 tokens, $0.0375 with gpt-4o-mini)")
        .RunAsync();

    [Fact]
    public Task Newtonsoft_and_requests_are_known_by_symbol() => Given.OpenAI("TB2004", "gpt-4o")
        .WithSource("""
            namespace Newtonsoft.Json
            {
                public static class JsonConvert
                {
                    public static string SerializeObject(object? value) => "";
                }
            }

            namespace Microsoft.AspNetCore.Http
            {
                public abstract class HttpRequest
                {
                    public abstract Stream Body { get; }
                }
            }
            """)
        .WithBody("ChatClient client, Microsoft.AspNetCore.Http.HttpRequest request, Dictionary<string, int> stock", """
            using var reader = new StreamReader(request.Body);
            client.CompleteChat([|Newtonsoft.Json.JsonConvert.SerializeObject(stock)|]);
            client.CompleteChat(await [|reader.ReadToEndAsync()|]);
            """)
        .ExpectMessage("TB2004", "Puts serialised data into the prompt without a limit: Newtonsoft.Json.JsonConvert.SerializeObject(stock) (1 MB would be about 250,000 tokens, $0.625 with gpt-4o)")
        .ExpectMessage("TB2004", "Puts a whole HTTP body into the prompt without a limit: reader.ReadToEndAsync() (1 MB would be about 250,000 tokens, $0.625 with gpt-4o)")
        .RunAsync();

    [Fact]
    public Task Types_that_only_look_alike_are_silent() => Given.OpenAI("TB2004")
        .WithSource("""
            namespace Mine;

            public static class File
            {
                public static string ReadAllText(string path) => path;
            }

            public static class JsonSerializer
            {
                public static string Serialize(object value) => "";
            }

            public sealed class HttpClient
            {
                public Task<string> GetStringAsync(string address) => Task.FromResult(address);
            }

            public sealed class Exception
            {
                public string StackTrace => "";
            }
            """)
        .WithBody("ChatClient client, string path, Mine.HttpClient http, Mine.Exception error, List<string> orders", """
            client.CompleteChat(Mine.File.ReadAllText(path));
            client.CompleteChat(Mine.JsonSerializer.Serialize(orders));
            client.CompleteChat(await http.GetStringAsync(path));
            client.CompleteChat(error.StackTrace + error);
            """)
        .RunAsync();

    [Fact]
    public Task A_long_call_is_shown_by_its_name() => Given.OpenAI("TB2004", "gpt-4o")
        .WithBody("ChatClient client, string folder", """client.CompleteChat([|File.ReadAllText(Path.Combine(folder, "a-folder-with-a-long-name", "a-file-with-a-long-name.txt"))|]);""")
        .ExpectMessage("TB2004", "Puts a whole file into the prompt without a limit: File.ReadAllText(…) (1 MB would be about 250,000 tokens, $0.625 with gpt-4o)")
        .RunAsync();

    [Fact]
    public Task Several_inputs_of_an_embedding_are_wanted_but_a_whole_file_is_one_text() => Given.OpenAI("TB2004", "text-embedding-3-small")
        .WithBody("EmbeddingClient client, List<string> texts, string path", """
            var inputs = new List<string>();
            foreach (var text in texts)
            {
                inputs.Add(text);
            }

            client.GenerateEmbeddings(inputs);
            client.GenerateEmbedding([|File.ReadAllText(path)|]);
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB2004")
        .WithBody("IChatClient client, string path", "await client.GetResponseAsync(await [|File.ReadAllTextAsync(path)|]);")
        .RunAsync();

    [Fact]
    public Task Anthropic() => Given.Anthropic("TB2004")
        .WithBody("AnthropicClient client, string path", """
            await client.Messages.Create(new MessageCreateParams
            {
                Model = Model.ClaudeHaiku4_5,
                MaxTokens = 10,
                Messages = [new UserMessageParam { Content = [|File.ReadAllText(path)|] }],
            });
            """)
        .RunAsync();
}
