using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WirPunkt.Platform.Database;

namespace WirPunkt.Migrations;

/// <summary>Lets <c>dotnet ef</c> build the SQLite model without a server.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>Lets <c>dotnet ef</c> build the PostgreSQL model without a server.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design").Options);
}

internal static class Program
{
    private static void Main() => Console.WriteLine(
        "dotnet ef migrations add NAME --project src/WirPunkt --startup-project tools/WirPunkt.Migrations --context SqliteDb --output-dir Platform/Database/Migrations/Sqlite (and PostgresDb)");
}
