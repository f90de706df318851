namespace TokenBudget.Tokenizers.Vocabularies;

/// <summary>The parts of a character that merging may start from. The numbers are those of the vocabulary format.</summary>
internal enum CharacterParts
{
    /// <summary>Its single bytes.</summary>
    Bytes = 0,

    /// <summary>All of it.</summary>
    Whole = 1,

    /// <summary>Its first two bytes, and its last one.</summary>
    TwoAndOne = 2,

    /// <summary>Its first byte, and its last two.</summary>
    OneAndTwo = 3,
}
