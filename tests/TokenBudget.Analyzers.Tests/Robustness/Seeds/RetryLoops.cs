using System.ClientModel;
using OpenAI.Chat;

namespace Seeds.Retries;

public sealed class RetryLoops
{
    private readonly ChatClient client = new(model: "o3-mini", apiKey: "key");

    public string WithRetries(string question, int attempts = 3)
    {
        int[] delays = [1, 2, 4];
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return client.CompleteChat(question).Value.Content[0].Text;
            }
            catch (ClientResultException e) when (e.Status is 429 or >= 500 && attempt < delays.Length)
            {
                Thread.Sleep(TimeSpan.FromSeconds(delays[attempt]));
            }
            finally
            {
                attempts--;
            }
        }
    }

    public void Forever()
    {
        var log = new List<ChatMessage>();
        while (true)
        {
            for (int i = 10; i > 0; i -= 2)
            {
                for (var j = 0; j <= i; j++)
                {
                    log.Add(client.CompleteChat(log).Value.Content[0].Text);
                    if (j == 5)
                    {
                        break;
                    }
                }

                if (i % 4 == 0)
                {
                    continue;
                }

                goto done;
            }

        done:
            lock (log)
            {
                using var stream = new MemoryStream();
                if (log.Count > 100)
                {
                    return;
                }
            }
        }
    }

    public int Recurse(int n) => n <= 1 ? client.CompleteChat("leaf").Value.Content.Count : Recurse(n - 1) + Recurse(n - 2);
}
