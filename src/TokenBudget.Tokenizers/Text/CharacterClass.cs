namespace TokenBudget.Tokenizers.Text;

/// <summary>
/// What the pre-tokenisers distinguish about a code point. The numbers up to <see cref="LineBreak"/> are those of the
/// embedded class table.
/// </summary>
internal enum CharacterClass : byte
{
    /// <summary>Everything else: punctuation, symbols, controls, unassigned code points, lone surrogates.</summary>
    Other = 0,

    /// <summary>Categories Lu and Lt.</summary>
    UpperLetter = 1,

    /// <summary>Category Ll.</summary>
    LowerLetter = 2,

    /// <summary>Categories Lm and Lo: letters without case.</summary>
    CaselessLetter = 3,

    /// <summary>Category M.</summary>
    Mark = 4,

    /// <summary>Category N.</summary>
    Number = 5,

    /// <summary>The property White_Space, except CR and LF. All of them lie in the basic plane.</summary>
    Space = 6,

    /// <summary>CR and LF.</summary>
    LineBreak = 7,

    /// <summary>There is no character: the position is the end of the text.</summary>
    End = 8,
}
