//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var note = new Note("What is a sail?") { Style = "  Be brief. " };
note = note with { Style = null };
await chat.CompleteChatAsync(note.Text + (note.Style?.Trim() ?? " Answer at length."));

record Note(string Text)
{
    public string? Style { get; init; }
}
