//: exact
//: model gpt-4o-mini
using Microsoft.Extensions.AI;

List<ChatMessage> history = [new(ChatRole.System, "You are a librarian."), new(ChatRole.User, "A book about sails?")];
history.Add(new ChatMessage(ChatRole.Assistant, "The Sailor's Handbook."));
history.Add(new(ChatRole.User, [new TextContent("Another one,"), new TextContent("please.")]));
await Provider.Extensions.GetResponseAsync(history, new() { ModelId = "gpt-4o-mini" });
