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
            else if (!Plain.Contains(type)) MapAsJson(entity, property);
        }
    }

    private static void MapAsJson(EntityTypeBuilder entity, PropertyInfo property)
    {
        var map = typeof(ContentMapping).GetMethod(nameof(AsJson), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(property.PropertyType);
        map.Invoke(null, [entity, property.Name, new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull]);
    }

    private static void AsJson<T>(EntityTypeBuilder entity, string name, bool required)
    {
        var converter = new ValueConverter<T, string>(v => Write(v), s => Read<T>(s));
        var comparer = new ValueComparer<T>((a, b) => Write(a!) == Write(b!), v => Write(v).GetHashCode(StringComparison.Ordinal), v => Read<T>(Write(v)));
        entity.Property<T>(name).HasConversion(converter, comparer).IsRequired(required);
    }

    private static readonly JsonSerializerOptions Columns = new(PackageJson.Options) { WriteIndented = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Columns);
    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Columns)!;
}
