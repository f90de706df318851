//: bounded
//: at least 11
using OpenAI.Chat;
using TokenBudget;

await Ask(Given.TextOfTokens(50));

static async Task Ask([MaxTokens(50)] string question)
{
    var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
    await chat.CompleteChatAsync(new SystemChatMessage("Answer the question."), new UserChatMessage($"Question: {question}?"));
}
