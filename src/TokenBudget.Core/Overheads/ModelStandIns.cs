using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads;

/// <summary>Models that stand for all others whose texts and messages count alike: what a caller may hand in is counted ahead for each of them.</summary>
/// <remarks>Tools and images may still count differently for two models that share a stand-in.</remarks>
public static class ModelStandIns
{
    /// <summary>
    /// One for each common way of counting, by vocabularies that everybody has: what they need is loaded wherever a method takes a client, so they are few.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = ["gpt-4o", "gpt-5", "claude-sonnet-4-5", "claude-opus-4-7"];

    /// <summary>The one that stands for a model; null when none does.</summary>
    /// <param name="modelId">Id of the model.</param>
    public static string? Find(string modelId)
    {
        foreach (var standIn in All)
        {
            if (ModelFamilies.Find(modelId) == ModelFamilies.Find(standIn) && ReferenceEquals(FrameTable.Chat(modelId), FrameTable.Chat(standIn)))
            {
                return standIn;
            }
        }

        return null;
    }
}
