using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Seeds.Tools;

public sealed class ToolsAndSchemas
{
    [Description("Adds two numbers.")]
    public static int Add([Description("left operand")] int left, [Description("right operand")] int right = 1) => left + right;

    public sealed record Weather(string City, double Celsius, string[] Warnings);

    public async Task<Weather> AskAsync(IChatClient chat, string city)
    {
        AIFunction lookup = AIFunctionFactory.Create((string name) => $"{name}: 20 °C", "weather", "Current weather of a city");
        var options = new ChatOptions
        {
            Tools = [AIFunctionFactory.Create(Add), lookup],
            ToolMode = ChatToolMode.Auto,
            ResponseFormat = ChatResponseFormat.Json,
        };
        options.Tools.Add(AIFunctionFactory.Create(typeof(ToolsAndSchemas).GetMethod(nameof(Add))!, target: null));
        options.MaxOutputTokens ??= 64;
        var example = JsonSerializer.Serialize(new Weather("Oslo", -3.5, []), new JsonSerializerOptions { WriteIndented = true });
        var typed = await chat.GetResponseAsync<Weather>($"Weather of {city}, like {example}", options);
        var loop = chat.AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).ConfigureOptions(o => o.ModelId = "gpt-4o").Build();
        _ = await loop.GetResponseAsync([new ChatMessage(ChatRole.User, [new TextContent("Look"), new UriContent("https://example.org/a.png", "image/png")])], options);
        return typed.Result;
    }
}
