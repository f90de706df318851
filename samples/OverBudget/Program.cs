using System.ClientModel;
using OpenAI;
using OpenAI.Chat;
using ReleaseNotes.Changes;
using ReleaseNotes.Writing;

string? Option(string name) => Array.IndexOf(args, "--" + name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

var key = Option("key") ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY") ?? throw new InvalidOperationException("Set OPENAI_API_KEY, or pass --key.");
var options = new OpenAIClientOptions();
if (Option("endpoint") is { } endpoint)
{
    options.Endpoint = new Uri(endpoint);
}

var chat = new ChatClient("gpt-4o-mini", new ApiKeyCredential(key), options);
var commits = Commit.ReadLog(Option("log") ?? Path.Combine(AppContext.BaseDirectory, "Data", "log.txt"));
var version = Version.Parse(Option("version") ?? "14.2");
var announcements = new AnnouncementWriter(key, options);
string[] commands = ["classify", "notes", "mail", "post", "announcement"];

foreach (var command in Option("once") is { } once and not "all" ? [once] : commands)
{
    Console.WriteLine(command switch
    {
        "classify" => (await new CommitClassifier(chat).ClassifyAsync(commits[0])).ToString(),
        "notes" => await new NotesWriter(chat).WriteAsync(version, commits),
        "mail" => await announcements.WriteMailAsync("\"Bank import\" reads camt.053 files of version 8."),
        "post" => await announcements.WritePostAsync("\"Bank import\" reads camt.053 files of version 8."),
        "announcement" => await announcements.WriteAsync("\"Bank import\" reads camt.053 files of version 8."),
        _ => throw new ArgumentException($"There is no command '{command}'. Use one of: {string.Join(", ", commands)}, all."),
    });
}
