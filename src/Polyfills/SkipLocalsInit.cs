namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler leave <c>stackalloc</c> memory as it is for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Module | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, Inherited = false)]
internal sealed class SkipLocalsInitAttribute : Attribute;
