namespace Seeds.LookAlikes
{
    public class ChatMessage
    {
        public static implicit operator ChatMessage(string text) => new();
    }

    public class ChatClient
    {
        public string CompleteChat(params ChatMessage[] messages) => messages.Length.ToString();

        public Task<string> CompleteChatAsync(IEnumerable<ChatMessage> messages) => Task.FromResult("");
    }

    public static class Use
    {
        public static string Run() => new ChatClient().CompleteChat("not", "an", "LLM");
    }

    namespace OpenAI.Chat
    {
        public interface IChatClient
        {
            Task<string> GetResponseAsync(string text);
        }

        internal sealed class Look(IChatClient client)
        {
            public Task<string> Go => client.GetResponseAsync($"{nameof(Go)}");
        }
    }
}
