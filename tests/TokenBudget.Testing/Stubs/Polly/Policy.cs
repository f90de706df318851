using System;

namespace Polly;

public abstract class Policy
{
    public static PolicyBuilder Handle<TException>()
        where TException : Exception => throw null!;
}
