//: exact
using OpenAI;

List<string> texts = ["First text.", "Second text."];
texts.Add("Third text: 漢字.");
var embeddings = new OpenAIClient(Provider.Key, Provider.OpenAI).GetEmbeddingClient("text-embedding-3-large");
await embeddings.GenerateEmbeddingsAsync(texts);
