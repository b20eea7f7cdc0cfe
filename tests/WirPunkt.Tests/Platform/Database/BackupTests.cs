using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Platform.Commands;
using WirPunkt.TestSupport;

namespace WirPunkt.Platform.Database;

/// <summary>What an administrator saves tonight is what comes back after the server is lost.</summary>
public abstract class BackupTests : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create(), folder = new();
    private Engine before = null!, after = null!, other = null!;
    private Installation lost = null!;

    protected abstract Engine NewEngine();

    protected abstract Engine OtherEngine();

    public async ValueTask InitializeAsync()
    {
        (before, after, other) = (NewEngine(), NewEngine(), OtherEngine());
        lost = await before.Install();
        await lost.Migrate();
        await lost.Import(package.Path);
        await lost.Edit(db =>
        {
            db.Add(new Account { Email = "lena@example.org", Name = "Lena" });
            db.Add(new ProtectionKey { Name = "key-1", Xml = "<key/>" });
            db.Add(new AuditEntry { At = new DateTime(2026, 11, 3, 9, 30, 0, DateTimeKind.Utc), Who = "Lena", Kind = "account.created", Record = "account:1" });
            return Task.CompletedTask;
        });
    }

    private static async Task<(string Text, int Code)> Run(Installation installation, string command, params string[] arguments)
    {
        (string, int)? said = null;
        await installation.Do(async s => said = await s.GetServices<IModuleCommand>().Single(c => c.Name == command).Run(arguments));
        return said!.Value;
    }

    private string File1 => folder["night.backup"];

    private async Task Saved()
    {
        var (text, code) = await Run(lost, "backup", File1);
        Assert.True(code == 0, text);
        Assert.StartsWith(File1, text, StringComparison.Ordinal);
        Assert.Equal([File1], System.IO.Directory.GetFiles(folder.Path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(File1));
    }

    [Fact]
    public async Task All_of_it_comes_back_on_an_empty_server_and_the_history_still_cannot_be_changed()
    {
        await Saved();
        await using var found = await after.Install();
        Assert.Equal(($"{File1}: restored into {EngineName}. Now start the program.", 0), await Run(found, "restore", File1));
        var (was, isNow) = (await lost.Content(), await found.Content());
        Assert.Equal(was.Records.Count(), isNow.Records.Count());
        await found.Do(async s =>
        {
            var db = s.GetRequiredService<WirPunktDb>();
            Assert.Equal("Lena", (await db.Set<Account>().SingleAsync()).Name);
            Assert.Equal("<key/>", (await db.Set<ProtectionKey>().SingleAsync()).Xml);
            Assert.Equal(["account.created", "package.imported"], await db.Set<AuditEntry>().Select(e => e.Kind).Order().ToListAsync());
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<AuditEntry>().ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_when_that_is_said_and_when_nobody_has_it_open()
    {
        await Saved();
        await lost.Edit(async db => (await db.Set<Account>().SingleAsync()).Name = "Somebody else");
        var (text, code) = await Run(lost, "restore", File1);
        Assert.Equal(1, code);
        Assert.Contains("With --replace", text, StringComparison.Ordinal);

        await using (var open = lost.Open())
        {
            var db = open.ServiceProvider.GetRequiredService<WirPunktDb>();
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await db.Set<Account>().CountAsync(TestContext.Current.CancellationToken);
            (text, code) = await Run(lost, "restore", File1, "--replace");
            Assert.Equal(1, code);
            Assert.Contains("end the program first", text, StringComparison.Ordinal);
        }
        Assert.Equal("Somebody else", await NameThere());
        (text, code) = await Run(lost, "restore", "--replace", File1);
        Assert.True(code == 0, text);
        Assert.Equal("Lena", await NameThere());
    }

    [Fact]
    public async Task A_backup_of_the_other_engine_of_a_newer_program_or_of_nothing_is_refused_with_the_reason()
    {
        await using (var foreign = await other.Install())
        {
            await foreign.Migrate();
            Assert.Equal(0, (await Run(foreign, "backup", folder["foreign"])).Code);
        }
        await lost.Do(s => s.GetRequiredService<WirPunktDb>().Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('20990101000000_Newer', '99')"));
        Assert.Equal(0, (await Run(lost, "backup", folder["newer"])).Code);
        folder.With("poem", "Roses are red");
        await using var found = await after.Install();
        foreach (var (file, reason) in new[] { ("foreign", $"no backup of {EngineName}"), ("newer", "newer version"), ("poem", "no backup"), ("nowhere", "no such file") })
        {
            var (text, code) = await Run(found, "restore", folder[file]);
            Assert.Equal(1, code);
            Assert.Contains(reason, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_damaged_backup_leaves_what_is_there()
    {
        await Saved();
        var bytes = await File.ReadAllBytesAsync(File1, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder["half"], bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        var (text, code) = await Run(lost, "restore", folder["half"], "--replace");
        Assert.Equal(1, code);
        Assert.StartsWith("Nothing restored. ", text, StringComparison.Ordinal);
        Assert.Equal("Lena", await NameThere());
    }

    [Fact]
    public async Task Nothing_is_written_over_a_file_or_where_there_is_no_folder_or_no_database()
    {
        folder.With("there", "a file");
        Assert.Contains("is there already", (await Run(lost, "backup", folder["there"])).Text, StringComparison.Ordinal);
        Assert.Contains("no folder", (await Run(lost, "backup", folder["no/where"])).Text, StringComparison.Ordinal);
        await using var empty = await after.Install();
        Assert.Contains("no database yet", (await Run(empty, "backup", File1)).Text, StringComparison.Ordinal);
        Assert.False(File.Exists(File1));
    }

    private string EngineName => this is OnSqlite ? "SQLite" : "PostgreSQL";

    private async Task<string> NameThere()
    {
        var name = "";
        await lost.Do(async s => name = (await s.GetRequiredService<WirPunktDb>().Set<Account>().AsNoTracking().SingleAsync()).Name);
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        await lost.DisposeAsync();
        foreach (var engine in new[] { before, after, other }) await engine.DisposeAsync();
        package.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    public sealed class OnSqlite : BackupTests
    {
        protected override Engine NewEngine() => Engine.Sqlite;

        protected override Engine OtherEngine() => Engine.Postgres;
    }

    public sealed class OnPostgres : BackupTests
    {
        protected override Engine NewEngine() => Engine.Postgres;

        protected override Engine OtherEngine() => Engine.Sqlite;
    }
}
