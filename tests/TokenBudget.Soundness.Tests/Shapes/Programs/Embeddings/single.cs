//: exact
//: model text-embedding-3-small
using OpenAI.Embeddings;

var embeddings = new EmbeddingClient("text-embedding-3-small", Provider.Key, Provider.OpenAI);
await embeddings.GenerateEmbeddingAsync("Query: " + "where is my parcel?");
