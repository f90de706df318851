//: unbounded
using OpenAI.Embeddings;

string[] texts = ["Always the first.", .. Given.Texts(5)];
var embeddings = new EmbeddingClient("text-embedding-3-small", Provider.Key, Provider.OpenAI);
await embeddings.GenerateEmbeddingsAsync(texts);
