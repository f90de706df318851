using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A piece of text that is not known at compile time, and what limits it.</summary>
/// <param name="Name">How messages name it, such as <c>question</c>.</param>
/// <param name="MaxBytes">UTF-8 bytes at most, from its type or length; null when nothing limits it.</param>
/// <param name="MaxTokens">Tokens at most, as declared with <c>[MaxTokens]</c>; null when not declared.</param>
internal sealed record Hole(string Name, long? MaxBytes = null, long? MaxTokens = null)
{
    /// <summary>UTF-8 bytes that one UTF-16 code unit takes at most.</summary>
    public const int BytesPerChar = 3;

    /// <summary>Where it comes from; null when that is not known. Says nothing about the text, so it is no part of its equality.</summary>
    public DataSource? Source { get; init; }

    /// <summary>True for what a model answers: its tokens are limited by the cap of the request, on the assumption that sending it again takes no more.</summary>
    public bool IsReply { get; init; }

    /// <summary>The model that gave the answer, where the code names one; see <see cref="Replies.ModelOf"/>. The cap counts in its tokens.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>The unknown of a summary that stands for exactly this text: what a caller hands in. Null for all other text.</summary>
    public string? Given { get; init; }

    /// <summary>True for what was cut out of the text that a number of tokens was declared for: that it has no more of them is assumed, because other ends may
    /// be split into more.</summary>
    public bool IsCut { get; init; }

    public Basis Basis => MaxTokens is null ? MaxBytes is not null ? Basis.Bounded : Basis.Unbounded
        : IsReply || IsCut ? Basis.Assumed : Basis.Declared;

    public bool IsBounded => MaxTokens is not null || MaxBytes is not null;

    public static Hole OfChars(string name, long maxChars) => new(name, SaturatingBytes(maxChars));

    /// <summary>The same text without some of its characters.</summary>
    public Hole Cut() => this with { Given = null, IsCut = IsCut || MaxTokens is not null };

    public bool Equals(Hole? other) => other is not null && Name == other.Name && MaxBytes == other.MaxBytes && MaxTokens == other.MaxTokens
        && IsReply == other.IsReply && AnsweredBy == other.AnsweredBy && IsCut == other.IsCut && Given == other.Given;

    public override int GetHashCode() => Name.GetHashCode();

    private static long SaturatingBytes(long chars) => chars > long.MaxValue / BytesPerChar ? long.MaxValue : chars * BytesPerChar;
}
