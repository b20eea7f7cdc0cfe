using System.Reflection;
using System.Reflection.Emit;

namespace WirPunkt.Architecture;

/// <summary>One type of the program that uses another.</summary>
public sealed record Use(string From, string FromModule, string To, string ToModule, string ToNamespace)
{
    /// <summary>Whether the used type stands deeper than directly in its module's folder.</summary>
    public bool IsRoom => ToNamespace.Count(c => c == '.') > 1;

    public override string ToString() => $"{From} uses {To}";
}

/// <summary>Reads who uses whom from the signatures and the IL of an assembly; compiler-made types count for those that hold them.</summary>
public static class AssemblyUses
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static IReadOnlyList<Use> Of(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           let module = ModuleOf(type)
           where module is not null
           from used in UsedBy(type).SelectMany(Parts).Where(t => t.Assembly == assembly).Distinct()
           let usedModule = ModuleOf(used)
           where usedModule is not null && Outermost(used) != Outermost(type)
           select new Use(Outermost(type).FullName!, module, Outermost(used).FullName!, usedModule, Outermost(used).Namespace!),
    ];

    /// <summary>"WirPunkt.Directory.OpeningHours" belongs to "Directory"; the program's entrance and generated code belong to none.</summary>
    private static string? ModuleOf(Type type) =>
        Outermost(type).Namespace?.Split('.') is ["WirPunkt", var module, ..] ? module : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } holder ? Outermost(holder) : type;

    private static IEnumerable<Type> UsedBy(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var contract in type.GetInterfaces()) yield return contract;
        foreach (var field in type.GetFields(Everything)) yield return field.FieldType;
        foreach (var property in type.GetProperties(Everything)) yield return property.PropertyType;
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            if (method is MethodInfo info) yield return info.ReturnType;
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
            foreach (var used in UsedInBody(method)) yield return used;
        }
    }

    private static IEnumerable<Type> UsedInBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;

        var typeArguments = method.DeclaringType is { IsGenericType: true } holder ? holder.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = method.Module.ResolveMember(token, typeArguments, methodArguments);
            if (member is Type type) yield return type;
            if (member?.DeclaringType is { } declaring) yield return declaring;
            if (member is MethodInfo { IsGenericMethod: true } generic)
                foreach (var argument in generic.GetGenericArguments()) yield return argument;
        }
    }

    /// <summary>The metadata tokens of the types and members that the code names (ECMA-335 III).</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var value = il[at] == 0xFE ? (short)((il[at] << 8) | il[at + 1]) : il[at];
            var code = OpCodesByValue[value];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(il, at);
            at += OperandSize(code.OperandType, il, at);
        }
    }

    private static int OperandSize(OperandType type, byte[] il, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericParameter) yield break;
        if (type.HasElementType)
        {
            foreach (var part in Parts(type.GetElementType()!)) yield return part;
            yield break;
        }
        yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!type.IsGenericType) yield break;
        foreach (var part in type.GetGenericArguments().SelectMany(Parts)) yield return part;
    }
}
