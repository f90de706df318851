using System.Collections;
using System.Reflection;

namespace TokenBudget.Core.Tests.Facts;

/// <summary>Compares facts property by property, lists element by element.</summary>
internal static class DeepEquality
{
    public static void Check(object? expected, object? actual, string path)
    {
        if (expected is IEnumerable and not string)
        {
            var left = ((IEnumerable)expected).Cast<object?>().ToArray();
            var right = Assert.IsAssignableFrom<IEnumerable>(actual).Cast<object?>().ToArray();
            Assert.True(left.Length == right.Length, path);
            for (var i = 0; i < left.Length; i++)
            {
                Check(left[i], right[i], $"{path}[{i}]");
            }
        }
        else if (expected?.GetType() is { IsClass: true, Namespace: "TokenBudget.Core.Facts" or "TokenBudget.Core.Estimates" } type)
        {
            Assert.True(actual is not null, path);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Check(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
            }
        }
        else
        {
            Assert.True(Equals(expected, actual), $"{path}: {expected} became {actual}");
        }
    }
}
