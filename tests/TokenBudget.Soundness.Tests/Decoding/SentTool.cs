using System.Text.Json;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>A tool that a request offers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description; empty when it has none.</param>
/// <param name="Schema">The schema of its parameters; undefined when it has none.</param>
/// <param name="Json">The whole tool as it was sent.</param>
internal sealed record SentTool(string Name, string Description, JsonElement Schema, string Json);
