//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage("你是一名翻译。请把下面的句子翻译成日语,保留所有数字:3.14、1984年。"), new UserChatMessage("今日は良い天気ですね。" + "散歩しましょう!"));
