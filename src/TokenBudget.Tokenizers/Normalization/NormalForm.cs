namespace TokenBudget.Tokenizers.Normalization;

/// <summary>A Unicode normalisation form that a tokeniser applies before it cuts text.</summary>
internal enum NormalForm
{
    /// <summary>NFC: canonical decomposition, then composition.</summary>
    Canonical,

    /// <summary>NFKC: compatibility decomposition, then canonical composition.</summary>
    Compatible,
}
