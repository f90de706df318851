using TokenBudget;

// Two engineers share 20 million tokens a year. The classification of commits alone uses more.
[assembly: TokenAllowance(TokensPerEngineerPerYear = 10_000_000, Engineers = 2)]
