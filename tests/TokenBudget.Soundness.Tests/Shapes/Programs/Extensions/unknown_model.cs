//: unbounded
using Microsoft.Extensions.AI;

await Provider.Extensions.GetResponseAsync($"Was bedeutet 漢字? {Given.Int()}");
