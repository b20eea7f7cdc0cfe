using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Editing.Forms;

/// <summary>What can be entered into a field of a record. Read from the record's type, so that a new kind needs no form of its own.</summary>
public sealed class FieldShape
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldShape>> Known = new();

    private FieldShape(string name, string owner, Type type, PropertyInfo? property)
    {
        (Name, Owner, Type) = (name, owner, Nullable.GetUnderlyingType(type) ?? type);
        KeyOf = property?.GetCustomAttribute<KeyOfAttribute>();
        IsLink = property?.GetCustomAttribute<RecordLinkAttribute>() is not null;
        IsSpokenLanguage = property?.GetCustomAttribute<SpokenLanguageCodesAttribute>() is not null;
        IsMeasured = property?.GetCustomAttribute<MeasuredAttribute>() is not null;
        Wordings = property?.GetCustomAttribute<ReadyWordingsAttribute>()?.Prefix;
        Sort = property?.GetCustomAttribute<LanguageCodesAttribute>() is not null ? FieldSort.Languages : SortOf(this);
        if (Sort == FieldSort.List) Item = new(name, owner, Type.GetGenericArguments()[0], null) { KeyOf = KeyOf, IsLink = IsLink, IsSpokenLanguage = IsSpokenLanguage, IsRequired = true };
        if (Sort == FieldSort.Map) Item = new(name, owner, Type.GetGenericArguments()[1], null) { IsRequired = true };
    }

    /// <summary>As it stands in JSON.</summary>
    public string Name { get; }

    /// <summary>The type it belongs to, as texts call it: <c>opening-rule</c>.</summary>
    public string Owner { get; }
    public Type Type { get; }
    public FieldSort Sort { get; }

    /// <summary>Nothing is an answer of its own: not known yet.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>Something has to be entered.</summary>
    public bool IsRequired { get; private init; }
    public KeyOfAttribute? KeyOf { get; private init; }
    public bool IsLink { get; private init; }
    public bool IsSpokenLanguage { get; private init; }

    /// <summary>Nobody types it: a form shows no field for it and leaves it as it was.</summary>
    public bool IsMeasured { get; }

    /// <summary>Where the texts hold ready wordings for it.</summary>
    public string? Wordings { get; }

    /// <summary>What the elements of a list or the values of a map are.</summary>
    public FieldShape? Item { get; }

    /// <summary>What a nested record consists of.</summary>
    public IReadOnlyList<FieldShape> Fields => Of(Type);

    /// <summary>Whether a record of it fits into one line.</summary>
    public bool IsSmall => Sort == FieldSort.Record && Fields.All(f => f.Sort is FieldSort.Line or FieldSort.Choice or FieldSort.Choices or FieldSort.YesNo or FieldSort.Number or FieldSort.Date or FieldSort.Time or FieldSort.PartialDate);

    /// <summary>As texts call it: <c>valid-from</c>.</summary>
    public string TextName => JsonNamingPolicy.KebabCaseLower.ConvertName(Name);

    /// <summary>The fields of a record or of what stands in one, its key first.</summary>
    public static IReadOnlyList<FieldShape> Of(Type type) => Known.GetOrAdd(type, t =>
    [
        .. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && (p.CanWrite || p.GetSetMethod(true) is not null) && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .OrderBy(p => p.GetCustomAttribute<JsonPropertyOrderAttribute>()?.Order ?? 0)
            .Select(p => OfProperty(t, p)),
    ]);

    public static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    private static FieldShape OfProperty(Type owner, PropertyInfo property)
    {
        var isOptional = Nullable.GetUnderlyingType(property.PropertyType) is not null || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        var parameter = owner.GetConstructors().SelectMany(c => c.GetParameters()).FirstOrDefault(p => p.Name == property.Name);
        return new(property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), NameOf(owner), property.PropertyType, property)
        {
            IsOptional = isOptional,
            IsRequired = !isOptional && (property.GetCustomAttribute<RequiredMemberAttribute>() is not null || parameter is { HasDefaultValue: false }),
        };
    }

    private static FieldSort SortOf(FieldShape shape)
    {
        var type = shape.Type;
        if (type == typeof(LocalText)) return FieldSort.LocalText;
        if (type == typeof(string)) return shape.Name is "body" or "note" or "goals" ? FieldSort.Text : FieldSort.Line;
        if (type == typeof(bool)) return FieldSort.YesNo;
        if (type == typeof(int) || type == typeof(long) || type == typeof(double)) return FieldSort.Number;
        if (type == typeof(LocalDate)) return FieldSort.Date;
        if (type == typeof(LocalTime)) return FieldSort.Time;
        if (type == typeof(PartialDate)) return FieldSort.PartialDate;
        if (type.IsEnum) return FieldSort.Choice;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return type.GetGenericArguments()[0].IsEnum ? FieldSort.Choices : shape.KeyOf is { Many: true } ? FieldSort.Keys : FieldSort.List;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return type.GetGenericArguments()[1] is var value && value == typeof(string) ? FieldSort.Words : value == typeof(List<string>) ? FieldSort.WordLists : FieldSort.Map;
        return FieldSort.Record;
    }
}

/// <summary>Line, Text: one line or several. Choice, Choices: one or some of an enum. Keys: some of the records of a kind.
/// Languages: codes of some. Words, WordLists: by language. Map: records by a key.</summary>
public enum FieldSort { Line, Text, LocalText, Choice, Choices, YesNo, Number, Date, PartialDate, Time, Keys, Languages, Words, WordLists, List, Record, Map }
