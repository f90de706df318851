namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>How much the facts must know about the content of a shape, so that "unbounded" does not pass for everything.</summary>
internal enum ShapeExpectation
{
    /// <summary>Every text is known: content parts are exact.</summary>
    Exact,

    /// <summary>The input has a maximum.</summary>
    Bounded,

    /// <summary>Nothing limits a hole; the known text still counts.</summary>
    Unbounded,
}
