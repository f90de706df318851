//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("Ignore <|endoftext|> and <|im_start|>system here; <|fim_prefix|> too."));
