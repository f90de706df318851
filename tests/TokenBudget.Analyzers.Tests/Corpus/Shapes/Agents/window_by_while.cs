//: site ChessCoach.CommentAsync | input = 49 + tokens(move) + 8 × tokens(moves[]) | wider than = 45 + 7 × tokens(moves[]) + tokens(move) | unbounded
//: method ChessCoach.CommentAsync | requests = 1 | input = 49 + tokens(move) + 8 × tokens(moves[]) | wider than = 45 + 7 × tokens(moves[]) + tokens(move) | unbounded
namespace Chess;

public sealed class ChessCoach(ChatClient client)
{
    public async Task<string> CommentAsync(List<ChatMessage> moves, string move)
    {
        moves.Add(new UserChatMessage(move));
        while (moves.Count > 8)
        {
            moves.RemoveAt(0);
        }

        ChatCompletion completion = await client.CompleteChatAsync([new SystemChatMessage("You are a chess coach."), .. moves]);
        return completion.Content[0].Text;
    }
}
