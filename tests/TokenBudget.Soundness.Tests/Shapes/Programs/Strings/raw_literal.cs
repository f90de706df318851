//: exact
using OpenAI.Chat;

const string System = """
    You are a release manager.

      - Be brief.
      - Use "quotes" {and braces} freely.
    """;
var chat = new ChatClient("gpt-4.1", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new SystemChatMessage(System), new UserChatMessage("""One line: {x} "y" z""")]);
