namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Shares one server between the test classes.</summary>
[CollectionDefinition(Name)]
public sealed class LoopbackCollection : ICollectionFixture<LoopbackServer>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "loopback";
}
