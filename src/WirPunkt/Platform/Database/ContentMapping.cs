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
        entity.ToTable(JsonNamingPolicy.SnakeCaseLower.ConvertName(entity.Metadata.ClrType.Name));
        entity.HasKey(nameof(ContentRecord.Id));
        entity.HasIndex(nameof(ContentRecord.Key)).IsUnique();
        entity.Property(nameof(ContentRecord.Id)).ValueGeneratedNever();
        entity.Property(nameof(ContentRecord.Version)).IsConcurrencyToken();

        foreach (var property in entity.Metadata.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (!property.CanWrite) entity.Ignore(property.Name);
            else if (type.IsEnum) entity.Property(property.Name).HasConversion<string>();
            else if (!Plain.Contains(type)) entity.Property(property.PropertyType, property.Name).IsRequired(IsRequired(property));
        }
    }

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

/// <summary>A nested value as JSON text.</summary>
internal sealed class JsonColumn<T>() : ValueConverter<T, string>(v => ColumnJson.Write(v), s => ColumnJson.Read<T>(s));

/// <summary>Two values are the same when their JSON is.</summary>
internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (a, b) => ColumnJson.Write(a) == ColumnJson.Write(b), v => ColumnJson.Write(v).GetHashCode(StringComparison.Ordinal), v => ColumnJson.Read<T>(ColumnJson.Write(v)));

internal static class ColumnJson
{
    private static readonly JsonSerializerOptions Options = PackageJson.Tolerant;

    /// <summary>Learns to read these types ahead of the first row; takes as long as EF Core needs for its model, so both go side by side.</summary>
    public static void Prepare(IEnumerable<Type> types)
    {
        Options.MakeReadOnly(populateMissingResolver: true);
        foreach (var type in types) Options.GetTypeInfo(type);
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
