using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB2006.</summary>
public sealed class NestedRetriesTests
{
    private const string Own = """new ChatClient("gpt-4o", "key")""";

    [Fact]
    public Task Reports_a_loop_that_success_leaves() => Given.OpenAI("TB2006")
        .WithSource($$"""
            public sealed class Desk
            {
                private readonly ChatClient _chat = {{Own}};

                public string Ask(string question)
                {
                    for (var attempt = 0; attempt < 3; attempt++)
                    {
                        try
                        {
                            return [|_chat.CompleteChat(question)|].Value.Content[0].Text;
                        }
                        catch (Exception)
                        {
                            Thread.Sleep(1_000);
                        }
                    }

                    throw new TimeoutException();
                }
            }
            """)
        .ExpectSeverity("TB2006", DiagnosticSeverity.Info)
        .ExpectMessage("TB2006", "Up to 12 requests for one call: 3 attempts of the loop in line 7 times 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task A_client_that_cant_be_seen_has_the_default_unless_it_is_configured_elsewhere() => Loop("""
            for (var attempt = 1; attempt <= 5; attempt++)
            {
                try
                {
                    [|client.CompleteChat("Hello")|];
                    break;
                }
                catch (Exception) when (attempt < 5)
                {
                }
            }
            """)
        .ExpectMessage("TB2006", "Up to 20 requests for one call, unless the client is configured elsewhere: 5 attempts of the loop in line 5 times 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task A_configured_number_is_used() => Loop("""
            var own = new ChatClient("gpt-4o", new ApiKeyCredential("key"), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(9) });
            for (var attempt = 0; attempt < 2; attempt++)
            {
                try
                {
                    [|own.CompleteChat("Hello")|];
                    return;
                }
                catch (Exception)
                {
                    if (attempt == 1)
                    {
                        throw;
                    }
                }
            }
            """)
        .ExpectMessage("TB2006", "Up to 20 requests for one call: 2 attempts of the loop in line 6 times 10 of the OpenAI SDK (maxRetries = 9 (Test0.cs:5))")
        .RunAsync();

    [Fact]
    public Task A_loop_without_a_visible_limit() => Loop("""
            var attempt = 0;
            while (true)
            {
                try
                {
                    await [|client.CompleteChatAsync("Hello")|];
                    return;
                }
                catch (Exception)
                {
                    if (++attempt > Random.Shared.Next())
                    {
                        throw;
                    }

                    await Task.Delay(1_000);
                }
            }
            """)
        .ExpectMessage("TB2006", "More than 4 requests for one call, unless the client is configured elsewhere: every attempt of the loop in line 6 may be 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task A_loop_that_counts_its_attempts_in_the_handler() => Loop("""
            var attempt = 0;
            while (true)
            {
                try
                {
                    await [|client.CompleteChatAsync("Hello")|];
                    return;
                }
                catch (Exception)
                {
                    if (++attempt > 7)
                    {
                        throw;
                    }

                    await Task.Delay(1_000);
                }
            }
            """)
        .ExpectMessage("TB2006", "Up to 32 requests for one call, unless the client is configured elsewhere: 8 attempts of the loop in line 6 times 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task Flags_and_results_in_the_condition_end_a_loop_as_well() => Loop("""
            var done = false;
            while (!done)
            {
                try
                {
                    [|client.CompleteChat("Hello")|];
                    done = true;
                }
                catch (Exception)
                {
                }
            }

            ChatCompletion? answer = null;
            do
            {
                try
                {
                    answer = [|client.CompleteChat("Hello")|];
                }
                catch (Exception)
                {
                }
            }
            while (answer is null);

            var again = true;
            for (var i = 0; again && i < 3; i++)
            {
                try
                {
                    [|client.CompleteChat("Hello")|];
                    again = false;
                }
                catch (Exception)
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_way_out_behind_the_attempt_and_a_handler_that_goes_on() => Loop("""
            for (var i = 0; i < 3; i++)
            {
                ChatCompletion answer;
                try
                {
                    answer = [|client.CompleteChat("Hello")|];
                }
                catch (InvalidOperationException)
                {
                    throw;
                }
                catch (Exception)
                {
                    continue;
                }

                Console.WriteLine(answer.Content.Count);
                return;
            }
            """)
        .RunAsync();

    [Fact]
    public Task Streaming_in_an_attempt() => Loop("""
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    await foreach (var update in [|client.CompleteChatStreamingAsync("Hello")|])
                    {
                        Console.Write(update.Role);
                    }

                    break;
                }
                catch (Exception)
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_loop_over_data_goes_on_after_success() => Loop("""
            foreach (var document in documents)
            {
                try
                {
                    client.CompleteChat(document);
                }
                catch (Exception problem)
                {
                    Console.Error.WriteLine(problem);
                }
            }

            for (var i = 0; i < documents.Length; i++)
            {
                try
                {
                    client.CompleteChat(documents[i]);
                    if (i > 100)
                    {
                        break;
                    }
                }
                catch (Exception)
                {
                    continue;
                }
            }

            while (true)
            {
                var line = Console.ReadLine();
                if (line is null)
                {
                    break;
                }

                try
                {
                    client.CompleteChat(line);
                }
                catch (Exception)
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_fallback_to_other_models_is_no_retry() => Loop("""
            foreach (var model in documents)
            {
                try
                {
                    new ChatClient(model, "key").CompleteChat("Hello");
                    return;
                }
                catch (Exception)
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_failure_that_leaves_the_loop_is_no_retry() => Loop("""
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    client.CompleteChat("Hello");
                    return;
                }
                catch (Exception)
                {
                    throw;
                }
            }

            for (var i = 0; i < 3; i++)
            {
                try
                {
                    client.CompleteChat("Hello");
                }
                catch (Exception)
                {
                    Console.WriteLine();
                }

                return;
            }

            for (var i = 0; i < 3; i++)
            {
                client.CompleteChat("Hello");
                return;
            }

            for (var i = 0; i < 3; i++)
            {
                try
                {
                    return;
                }
                catch (Exception)
                {
                    client.CompleteChat("Hello");
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task One_attempt_and_an_SDK_that_does_not_retry_multiply_nothing() => Loop("""
            for (var i = 0; i < 1; i++)
            {
                try
                {
                    client.CompleteChat("Hello");
                    return;
                }
                catch (Exception)
                {
                }
            }

            var once = new ChatClient("gpt-4o", new ApiKeyCredential("key"), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) });
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    once.CompleteChat("Hello");
                    return;
                }
                catch (Exception)
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_client_of_an_unknown_SDK_need_not_retry() => Given.ExtensionsAI("TB2006")
        .WithBody("IChatClient client", """
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    await client.GetResponseAsync("Hello");
                    return;
                }
                catch (Exception)
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_retry_around_several_calls_multiplies_each() => Loop("""
            for (var attempt = 0; attempt < 2; attempt++)
            {
                try
                {
                    foreach (var document in documents)
                    {
                        [|client.CompleteChat(document)|];
                    }

                    return;
                }
                catch (Exception)
                {
                }
            }
            """)
        .ExpectMessage("TB2006", "Up to 8 requests for one call, unless the client is configured elsewhere: 2 attempts of the loop in line 5 times 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task Reports_a_pipeline_that_can_be_seen_to_retry() => Given.OpenAI("TB2006").WithStubs(Stub.PollyCore).WithUsings("Polly", "Polly.Retry")
        .WithSource($$"""
            public sealed class Desk
            {
                private readonly ChatClient _chat = {{Own}};
                private readonly ResiliencePipeline _retries = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMinutes(1)).AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 4 }).Build();
                private readonly ResiliencePipeline _usual;
                private readonly ResiliencePipeline _timeout = new ResiliencePipelineBuilder().AddTimeout(TimeSpan.FromMinutes(1)).Build();

                public Desk(ResiliencePipeline other)
                {
                    _usual = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions()).Build();
                    other.Execute(() => _chat.CompleteChat("Hello"));
                }

                public async Task Ask()
                {
                    await _retries.ExecuteAsync(async _ => await [|_chat.CompleteChatAsync("Hello")|]);
                    _usual.Execute(() => [|_chat.CompleteChat("Hello")|]);
                    _timeout.Execute(() => _chat.CompleteChat("Hello"));
                }
            }
            """)
        .ExpectMessage("TB2006", "Up to 20 requests for one call: 5 attempts of the resilience pipeline in line 16 times 4 of the OpenAI SDK (its default)")
        .ExpectMessage("TB2006", "Up to 16 requests for one call: 4 attempts of the resilience pipeline in line 17 times 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task Reports_the_older_retry_policies() => Given.OpenAI("TB2006").WithStubs(Stub.Polly).WithUsings("Polly", "Polly.Retry")
        .WithBody("AsyncRetryPolicy given, AsyncPolicy any", $$"""
            var chat = {{Own}};
            var policy = Policy.Handle<Exception>().WaitAndRetryAsync(2, i => TimeSpan.FromSeconds(i));
            await policy.ExecuteAsync(() => [|chat.CompleteChatAsync("Hello")|]);
            await Policy.Handle<Exception>().RetryAsync().ExecuteAsync(() => [|chat.CompleteChatAsync("Hello")|]);
            await given.ExecuteAsync(() => [|chat.CompleteChatAsync("Hello")|]);
            await Policy.Handle<Exception>().RetryForeverAsync().ExecuteAsync(() => [|chat.CompleteChatAsync("Hello")|]);
            await any.ExecuteAsync(() => chat.CompleteChatAsync("Hello"));
            """)
        .ExpectMessage("TB2006", "Up to 12 requests for one call: 3 attempts of the retry policy in line 7 times 4 of the OpenAI SDK (its default)")
        .ExpectMessage("TB2006", "Up to 8 requests for one call: 2 attempts of the retry policy in line 8 times 4 of the OpenAI SDK (its default)")
        .ExpectMessage("TB2006", "More than 4 requests for one call: every attempt of the retry policy in line 9 may be 4 of the OpenAI SDK (its default)")
        .ExpectMessage("TB2006", "More than 4 requests for one call: every attempt of the retry policy in line 10 may be 4 of the OpenAI SDK (its default)")
        .RunAsync();

    [Fact]
    public Task A_pipeline_of_the_same_name_is_not_meant() => Given.OpenAI("TB2006")
        .WithSource("""
            namespace Polly
            {
                public sealed class AsyncRetryPolicy
                {
                    public Task<T> ExecuteAsync<T>(Func<Task<T>> action) => action();
                }
            }

            public sealed class Desk
            {
                public Task Ask(Polly.AsyncRetryPolicy policy) => policy.ExecuteAsync(() => new ChatClient("gpt-4o", "key").CompleteChatAsync("Hello"));
            }
            """)
        .RunAsync();

    private static Verification Loop(string statements) => Given.OpenAI("TB2006")
        .WithUsings("OpenAI", "System.ClientModel", "System.ClientModel.Primitives")
        .WithBody("ChatClient client, string[] documents", statements);
}
