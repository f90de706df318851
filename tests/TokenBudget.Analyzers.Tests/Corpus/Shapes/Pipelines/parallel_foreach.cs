//: site CategoryWriter.WriteAllAsync | input = 15 + tokens(category) | unbounded
//: method CategoryWriter.WriteAllAsync | requests = |categories| | input = |categories| × (15 + tokens(category)) | unbounded
using System.Collections.Concurrent;

namespace Catalog;

public sealed class CategoryWriter(ChatClient client)
{
    public async Task<IReadOnlyDictionary<string, string>> WriteAllAsync(IReadOnlyCollection<string> categories, CancellationToken cancellationToken)
    {
        var texts = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(categories, cancellationToken, async (category, token) =>
        {
            var completion = await client.CompleteChatAsync([new UserChatMessage("Describe the category in one sentence: " + category)], cancellationToken: token);
            texts[category] = completion.Value.Content[0].Text;
        });
        return texts;
    }
}
