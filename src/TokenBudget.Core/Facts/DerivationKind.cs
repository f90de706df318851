namespace TokenBudget.Core.Facts;

/// <summary>What a line of a derivation stands for.</summary>
public enum DerivationKind
{
    /// <summary>A request to a model.</summary>
    Request,

    /// <summary>A loop; what is below it is sent once per iteration.</summary>
    Loop,

    /// <summary>A branch; of what is below it one way is taken.</summary>
    Branch,

    /// <summary>A call of a method of this project; what the method sends is below it.</summary>
    Call,

    /// <summary>A call of a method of another project, by the facts of that project.</summary>
    Summary,

    /// <summary>A call of a method with a <c>[TokenBudget]</c> contract, which is trusted where it is called.</summary>
    Declared,

    /// <summary>A place where the analysis cannot see what is sent.</summary>
    Unknown,
}
