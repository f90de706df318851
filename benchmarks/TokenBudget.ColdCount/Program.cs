using TokenBudget.ColdCount;

// Without arguments this is the harness; with one it is a process to be measured: "empty", or the encoding to count in.
return args switch
{
    [] => Harness.Run(),
    ["empty"] => FirstCount.RunEmpty(),
    [var encoding] => FirstCount.Run(encoding),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: TokenBudget.ColdCount [empty | ENCODING]");
    return 2;
}
