using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Platform.Database;

/// <summary>A nested value that is read and written as a whole stands in its column as JSON.</summary>
public static class JsonProperty
{
    public static void IsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(new JsonColumn<T>(), new JsonComparer<T>());
}
