//: unbounded
//: at least 11
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage($"请翻译「{Given.Text()}」成英文。数量是{Given.Int()}个,价格{Given.Below(100)}元。"));
