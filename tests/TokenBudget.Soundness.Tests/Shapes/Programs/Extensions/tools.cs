//: unbounded
//: at least 12
//: setting token_budget.model = gpt-4o-mini
using System.ComponentModel;
using Microsoft.Extensions.AI;

var tool = AIFunctionFactory.Create(Add, "add", "Adds two numbers.");
await Provider.Extensions.GetResponseAsync("What is 2 + 3?", new ChatOptions { Tools = [tool] });

static int Add([Description("The first number")] int first, [Description("The second number")] int second) => first + second;
