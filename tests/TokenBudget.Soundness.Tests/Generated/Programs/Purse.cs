namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>How many requests one execution may send.</summary>
internal sealed class Purse(int limit)
{
    /// <summary>The most requests that what is written so far sends.</summary>
    public int Spent { get; private set; }

    /// <summary>Pays for requests; false, and nothing is paid, when there are not enough left.</summary>
    public bool TryPay(int requests)
    {
        if (Spent + requests > limit)
        {
            return false;
        }

        Spent += requests;
        return true;
    }
}
