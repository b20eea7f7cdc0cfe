using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WirPunkt.Platform.Database;

/// <summary>Instants are stored as UTC: that sorts and compares on both engines.</summary>
public static class UtcColumn
{
    /// <summary>SQLite forgets that a time was UTC; PostgreSQL insists on it.</summary>
    public static void IsUtc(this PropertyBuilder<DateTime> property) => property.HasConversion(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));

    /// <inheritdoc cref="IsUtc(PropertyBuilder{DateTime})" />
    public static void IsUtc(this PropertyBuilder<DateTime?> property) =>
        property.HasConversion(v => v, v => v == null ? null : DateTime.SpecifyKind(v.Value, DateTimeKind.Utc));
}
