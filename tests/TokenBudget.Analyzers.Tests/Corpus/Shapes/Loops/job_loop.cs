//: site IncidentWorker.RunAsync | input = 17 + tokens(incident) | unbounded
//: method IncidentWorker.RunAsync | requests = iterations of line 11 | input = iterations of line 11 × (17 + tokens(incident)) | unbounded
using System.Threading.Channels;

namespace Incidents;

public sealed class IncidentWorker(ChatClient client, Channel<string> incidents)
{
    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            if (!incidents.Reader.TryRead(out var incident))
            {
                await Task.Delay(1000, token);
                continue;
            }

            ChatCompletion completion = await client.CompleteChatAsync("Summarize the incident in one line: " + incident);
            Console.WriteLine(completion.Content[0].Text);
        }
    }
}
