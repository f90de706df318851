//: site MenuAgent.SuggestAsync | input = 11 + tokens(_engine.Render("menu-agent", data)) + tokens(wish) | unbounded
//: method MenuAgent.SuggestAsync | requests = 1 | input = 11 + tokens(_engine.Render("menu-agent", data)) + tokens(wish) | unbounded
namespace Restaurant;

public interface ITemplateEngine
{
    string Render(string template, IReadOnlyDictionary<string, object> data);
}

public sealed class MenuAgent
{
    private readonly ITemplateEngine _engine;
    private readonly ChatClient _client;

    public MenuAgent(ITemplateEngine engine, ChatClient client) => (_engine, _client) = (engine, client);

    public async Task<string> SuggestAsync(string wish, string guest)
    {
        var data = new Dictionary<string, object> { ["guest"] = guest, ["today"] = DateTime.Today };
        var system = _engine.Render("menu-agent", data);
        ChatCompletion completion = await _client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(wish));
        return completion.Content[0].Text;
    }
}
