//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("اكتب قصة قصيرة عن البحر."), new UserChatMessage("हिन्दी में उत्तर दें।"), new UserChatMessage("ตอบเป็นภาษาไทย"), new UserChatMessage("Ответь по-русски, ё и й тоже."));
