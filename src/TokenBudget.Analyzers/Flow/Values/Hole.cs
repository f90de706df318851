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

    /// <summary>The unknown of a summary that stands for exactly this text: what a caller hands in. Null for all other text.</summary>
    public string? Given { get; init; }

    public Basis Basis => IsReply && MaxTokens is not null ? Basis.Assumed : MaxTokens is not null ? Basis.Declared : MaxBytes is not null ? Basis.Bounded : Basis.Unbounded;

    public bool IsBounded => MaxTokens is not null || MaxBytes is not null;

    public static Hole OfChars(string name, long maxChars) => new(name, SaturatingBytes(maxChars));

    public bool Equals(Hole? other) => other is not null && Name == other.Name && MaxBytes == other.MaxBytes && MaxTokens == other.MaxTokens
        && IsReply == other.IsReply && Given == other.Given;

    public override int GetHashCode() => Name.GetHashCode();

    private static long SaturatingBytes(long chars) => chars > long.MaxValue / BytesPerChar ? long.MaxValue : chars * BytesPerChar;
}
