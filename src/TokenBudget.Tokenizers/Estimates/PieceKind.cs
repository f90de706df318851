namespace TokenBudget.Tokenizers.Estimates;

/// <summary>What a pre-token piece consists of: tokenisers differ by kind of text, not by string.</summary>
internal enum PieceKind
{
    /// <summary>A word of Latin letters in lower case or capitalised, accented ones included.</summary>
    Word,

    /// <summary>Letters of both cases within a word, letters beside digits or signs: identifiers.</summary>
    Identifier,

    /// <summary>Two or more Latin letters in upper case.</summary>
    UpperCase,

    /// <summary>Letters of other alphabets, and words with combining marks.</summary>
    OtherLetters,

    /// <summary>Han ideographs.</summary>
    Ideographs,

    /// <summary>Kana and Hangul.</summary>
    KanaOrHangul,

    /// <summary>Numbers.</summary>
    Digits,

    /// <summary>ASCII punctuation and symbols.</summary>
    Punctuation,

    /// <summary>White space.</summary>
    WhiteSpace,

    /// <summary>Everything else: emoji, symbols, private use.</summary>
    Other,
}
