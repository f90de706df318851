//: exact
using OpenAI.Chat;

const string Template = "  Translate $from to $to. Say 'it''s fine'.  ";
var text = Template.Replace("$from", "English").Replace("$to", "Swedish").Trim().TrimEnd('.');
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text), new UserChatMessage("  x\n".TrimStart() + "Mixed".ToUpperInvariant() + "Case".ToLowerInvariant()));
