//: exact
using Microsoft.Extensions.AI;

await Provider.Embeddings.GenerateAsync(["First text.", "Second text: 漢字."], new EmbeddingGenerationOptions { ModelId = "text-embedding-3-large" });
