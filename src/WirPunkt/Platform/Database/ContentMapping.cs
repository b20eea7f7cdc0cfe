using System.Data.Common;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WirPunkt.Platform.Content;

namespace WirPunkt.Platform.Database;

/// <summary>A table per kind of content record: a column per field; texts, lists and nested values are JSON.</summary>
internal static class ContentMapping
{
    private static readonly Type[] Plain = [typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(bool), typeof(double)];

    public static void Map(EntityTypeBuilder entity)
    {
        entity.ToTable(TableOf(entity.Metadata.ClrType));
        entity.HasKey(nameof(ContentRecord.Id));
        entity.HasIndex(nameof(ContentRecord.Key)).IsUnique();
        entity.Property(nameof(ContentRecord.Id)).ValueGeneratedNever();
        entity.Property(nameof(ContentRecord.Version)).IsConcurrencyToken();

        foreach (var property in entity.Metadata.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var type = Column.TypeOf(property);
            if (!property.CanWrite) entity.Ignore(property.Name);
            else if (type.IsEnum) entity.Property(property.Name).HasConversion<string>();
            else if (!Plain.Contains(type)) entity.Property(property.PropertyType, property.Name).IsRequired(IsRequired(property));
        }
    }

    public static string TableOf(Type record) => JsonNamingPolicy.SnakeCaseLower.ConvertName(record.Name);

    /// <summary>The columns of a kind of record, its id first.</summary>
    public static IReadOnlyList<Column> Columns(Type record) =>
        [.. record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).OrderBy(p => p.Name != nameof(ContentRecord.Id)).Select(p => new Column(p, !Plain.Contains(Column.TypeOf(p))))];

    /// <summary>Says beforehand what is JSON: otherwise EF Core takes every nested type for a relation first, which slows the start.</summary>
    public static void Prepare(ModelConfigurationBuilder conventions, IEnumerable<Type> records)
    {
        foreach (var type in Nested(records))
            conventions.Properties(type).HaveConversion(typeof(JsonColumn<>).MakeGenericType(type), typeof(JsonComparer<>).MakeGenericType(type));
    }

    /// <summary>The types that stand in a column as JSON.</summary>
    public static IEnumerable<Type> Nested(IEnumerable<Type> records) => records
        .SelectMany(r => r.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(p => p.CanWrite).Select(p => p.PropertyType)
        .Where(t => !(Nullable.GetUnderlyingType(t) ?? t).IsEnum && !Plain.Contains(Nullable.GetUnderlyingType(t) ?? t))
        .Distinct();

    private static bool IsRequired(PropertyInfo property) => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;
}

/// <summary>A field of a content record and the column in which it stands.</summary>
/// <param name="isNested">it stands there as JSON, or it is a word of several and stands there by name</param>
internal sealed class Column(PropertyInfo property, bool isNested)
{
    private readonly Type type = TypeOf(property);

    public string Name => property.Name;

    /// <summary>What the field holds, whether it may be missing or not.</summary>
    public static Type TypeOf(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    /// <summary>Gives the record what stands in its row.</summary>
    public void Read(ContentRecord record, DbDataReader row, int position)
    {
        if (!row.IsDBNull(position)) property.SetValue(record, isNested ? Nested(row.GetString(position)) : Plain(row, position));
        else property.SetValue(record, null);
    }

    private object? Nested(string text) => type.IsEnum ? Enum.Parse(type, text) : ColumnJson.Read(property.PropertyType, text);

    private object Plain(DbDataReader row, int position) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => row.GetString(position),
        TypeCode.Int32 => row.GetInt32(position),
        TypeCode.Int64 => row.GetInt64(position),
        TypeCode.Boolean => row.GetBoolean(position),
        TypeCode.Double => row.GetDouble(position),
        _ => row.GetGuid(position),
    };
}

/// <summary>A nested value as JSON text.</summary>
internal sealed class JsonColumn<T>() : ValueConverter<T, string>(v => ColumnJson.Write(v), s => ColumnJson.Read<T>(s));

/// <summary>Two values are the same when their JSON is.</summary>
internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (a, b) => ColumnJson.Write(a) == ColumnJson.Write(b), v => ColumnJson.Write(v).GetHashCode(StringComparison.Ordinal), v => ColumnJson.Read<T>(ColumnJson.Write(v)));

internal static class ColumnJson
{
    private static readonly JsonSerializerOptions Options = PackageJson.Tolerant;

    /// <summary>Learns to read these types ahead of the first row, side by side with opening the database.</summary>
    public static void Prepare(IEnumerable<Type> types)
    {
        Options.MakeReadOnly(populateMissingResolver: true);
        foreach (var type in types) Options.GetTypeInfo(type);
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
    public static object? Read(Type type, string json) => JsonSerializer.Deserialize(json, type, Options);
}
