namespace TokenBudget.Core.Overheads.Json;

/// <summary>Kinds of JSON values.</summary>
internal enum JsonKind
{
    /// <summary>null, true, false or a number, as written.</summary>
    Word,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A list.</summary>
    Array,

    /// <summary>Named values.</summary>
    Object,
}
