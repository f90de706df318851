using System.ClientModel;
using Anthropic;
using DocumentSummariser;
using OpenAI.Responses;

var arguments = new Arguments(args);
var anthropic = new AnthropicClient { ApiKey = arguments["key"] ?? Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY") ?? "" };
var options = new ResponsesClientOptions();
if (arguments["endpoint"] is { } endpoint)
{
    anthropic = new AnthropicClient { ApiKey = anthropic.ApiKey, BaseUrl = endpoint };
    options.Endpoint = new Uri(endpoint);
}

var responses = new ResponsesClient(
    new ApiKeyCredential(arguments["key"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? "none"), options);
var summariser = new Summariser(anthropic, responses);

if (arguments["once"] is not { } command)
{
    await summariser.SummariseAsync(arguments.Files);
    return;
}

foreach (var name in command == "all" ? Summariser.Commands : [command])
{
    await summariser.RunAsync(name);
}
