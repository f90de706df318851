using System.Reflection;
using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>The public types and members of an assembly, a line each, in a fixed order.</summary>
internal static class PublicSurface
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var interfaces = type.IsEnum ? [] : type.GetInterfaces().Select(Name).Order(StringComparer.Ordinal).ToArray();
        return $"{kind} {type.FullName}{(interfaces.Length == 0 ? "" : " : " + string.Join(", ", interfaces))}";
    }

    // Members that a class outside the assembly can derive from are as public as public ones.
    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name))}");
        }

        return
        [
            .. type.GetConstructors(own).Where(IsVisible).Select(constructor => $"new({Parameters(constructor)})"),
            .. type.GetFields(own).Where(static field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(static field => $"{Modifiers(field.IsStatic)}{Name(field.FieldType)} {field.Name}"),
            .. type.GetProperties(own).Where(static property => property.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property),
            .. type.GetMethods(own).Where(static method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(static method => $"{Modifiers(method.IsStatic, method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})"),
        ];
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
        var verbs = accessors.Select(static accessor => accessor.ReturnType != typeof(void) ? "get;" : IsInit(accessor) ? "init;" : "set;").Order(StringComparer.Ordinal);
        return $"{Modifiers(accessors[0].IsStatic, accessors[0])}{Name(property.PropertyType)} {property.Name} {{ {string.Join(' ', verbs)} }}";
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit");

    private static string Modifiers(bool isStatic, MethodInfo? method = null) => method switch
    {
        _ when isStatic => "static ",
        { IsAbstract: true } when !method.DeclaringType!.IsInterface => "abstract ",
        { IsVirtual: true, IsFinal: false } when !method.DeclaringType!.IsValueType && !method.DeclaringType.IsInterface =>
            method.GetBaseDefinition() == method ? "virtual " : "override ",
        _ => "",
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "null") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : s_keywords.GetValueOrDefault(type, type.Name);
    }
}
