using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

/// <summary>One consumer for all tests of a class: a first build costs more than bringing a built project back to its first state.</summary>
public sealed class ShopFixture : IDisposable
{
    private readonly Consumer _consumer;

    /// <summary>Writes the project; nothing is built yet.</summary>
    public ShopFixture(PackageFixture package)
    {
        _consumer = new Consumer(package);
        _consumer.WriteProject("Shop");
    }

    /// <summary>The consumer with its first sources, built.</summary>
    internal Consumer BuiltAnew()
    {
        var facts = _consumer.PathOf("Shop/obj/Debug/net10.0/Shop.tokenbudget");
        if (File.Exists(facts))
        {
            // A test may have damaged them.
            File.Delete(facts);
        }

        _consumer.Write("Shop/Chat.cs", Programs.Chat());
        _consumer.Build("Shop").ShouldSucceed();
        return _consumer;
    }

    /// <inheritdoc />
    public void Dispose() => _consumer.Dispose();
}
