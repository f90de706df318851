//: unbounded
using System.Text;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using TokenBudget;
using TokenBudget.Soundness.Tests.Shapes;
using Ai = Microsoft.Extensions.AI;
using ChatMessage = OpenAI.Chat.ChatMessage;

namespace Shape
{
    static class Helpers
    {
        public static string Make1(string p2, bool p3)
        {
            var left5 = 2;
            while (left5-- > 0)
            {
                p2 = Given.Short;
            }

            return null;
        }

        public static (string System, string User) Split13(string p14) => ("a", p14 + "!");
    }

    static class Holder15
    {
        public static string Text
        {
            set
            { 
                foreach (var item16 in new string[]
                {
                    "a",
                    "",
                    ""
                }.Select(t => "a"))
                {
                    var turn17 = 0;
                    while (true)
                    {
                        
                        if (++turn17 > 3)
                            ;
                        List<ChatMessage> value18 = new List<ChatMessage>
                        {
                            new AssistantChatMessage(Helpers.Split13(Helpers.Make1(Helpers.Split13(Given.Short).User, true)).Item1)
                        };
                        if (Given.Bool())
                            break;
                    }
                }
            
            }
        }
    }

    static class Mutual19
    {
        public static async Task PingAsync(ChatClient client, List<ChatMessage> list, int depth)
        { 
            
            if (depth <= 0)
                ;
            list.Clear();
            await PongAsync(client, list, depth);
        
        }

        public static async Task PongAsync(ChatClient client, List<ChatMessage> list, int depth)
        { 
            
            if (depth > 0)
                await PingAsync(client, list, depth);
        
        }
    }

    static class Recursion21
    {
        public static async Task<string> DescendAsync(ChatClient client, string text, int depth)
        { 
            
            if (depth <= 0)
                ;
            var left22 = depth;
            while (left22-- > 0)
            {
                for (var i23 = 0; i23 < 5; i23 += 2)
                {
                    Holder15.Text = "";
                }
            }

            text = await DescendAsync(client, "", depth);
            return "";
        
        }
    }

    static class Program
    {
        public static async Task Main()
        { 
            var chat = new ChatClient("a", Provider.Key, Provider.OpenAI);
            List<ChatMessage> messages = [new SystemChatMessage("a")];
            Func<string, Task<string>> func34 = async x35 =>
            {
                IChatClient ai36 = Provider.Extensions;
                await ai36.GetResponseAsync(new List<Ai.ChatMessage> { new(Ai.ChatRole.System, ""), new(Ai.ChatRole.User, "") }, new Ai.ChatOptions { ModelId = "gpt-4o-mini", MaxOutputTokens = 177 } );
                return "";
            };
            foreach (var i41 in "")
            {
                var cached42 = new Dictionary<string, string>();
                if (!cached42.TryGetValue("", out var kept43))
                {
                    kept43 = await Recursion21.DescendAsync(chat, "", 1);
                }

                await Mutual19.PingAsync(chat, messages, i41);
            }

            _ = await func34("a");
        
        }
    }
}
