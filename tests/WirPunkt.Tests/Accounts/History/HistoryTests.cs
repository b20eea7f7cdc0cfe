using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Database;
using WirPunkt.TestSupport;

namespace WirPunkt.Accounts.History;

/// <summary>What was done stays written down.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task SQLite_refuses_to_change_the_history()
    {
        using var folder = new TemporaryFolder();
        await using var installation = await Installation.Empty(folder);
        await RefusesToChange(installation);
    }

    [Fact]
    public async Task PostgreSQL_refuses_to_change_the_history()
    {
        await using var database = await PostgresDatabase.Create();
        await using var installation = Installation.OnPostgres(database.Connection);
        await installation.Migrate();
        await RefusesToChange(installation);
    }

    private static async Task RefusesToChange(Installation installation)
    {
        await installation.Edit(db =>
        {
            db.AuditEntries.Add(new AuditEntry { Who = "Mika", Kind = "account.invited", Record = "account:1", At = DateTime.UnixEpoch });
            return Task.CompletedTask;
        });
        await Assert.ThrowsAnyAsync<DbException>(() => installation.Edit(db => db.Database.ExecuteSqlAsync($"DELETE FROM audit_entry")));
        await Assert.ThrowsAnyAsync<DbException>(() => installation.Edit(db => db.Database.ExecuteSqlAsync($"UPDATE audit_entry SET \"Who\" = 'Nobody'")));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => installation.Edit(async db => db.Remove(await db.AuditEntries.SingleAsync())));
        var kept = await installation.Open().ServiceProvider.GetRequiredService<WirPunktDb>().AuditEntries.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Mika", kept.Who);
    }

    [Fact]
    public async Task The_history_is_shown_per_record_and_given_out_as_a_table()
    {
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path };
        var guide = await site.Add(Roles.Guide);
        var administrator = await (await site.Add(Roles.Administrator)).SignIn();
        await administrator.Send($"/team/konten/{guide.Id}", $"/team/konten/{guide.Id}", ("name", "=HYPERLINK(\"x\"), Mika"), ("role", "Guide"));
        var page = await administrator.Open($"/team/protokoll?record=account:{guide.Id}");
        Assert.Single(page.QuerySelectorAll("tbody tr"));
        Assert.Contains("HYPERLINK", page.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);

        var answer = await administrator.GetAsync("/team/protokoll.csv", TestContext.Current.CancellationToken);
        var table = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["account.changed", "sign-in.second-factor", "package.imported"], table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..].Select(l => l.Split(',')[3]));
        Assert.StartsWith("at,account,who,kind,record,address,before,after\r\n", table.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Matches($",account:{guide.Id},https?://[^,]*/team/konten/{guide.Id},", table);
        Assert.Matches("package:[^,]*,https?://[^,]*/team/protokoll\\?record=package", table);
        Assert.NotNull(page.QuerySelector($"a[href='/team/konten/{guide.Id}']"));
    }

    [Fact]
    public async Task From_a_change_of_content_one_comes_to_the_record()
    {
        using var package = SmallTown.Create();
        using var site = new RunningSite { Content = package.Path };
        var lead = await (await site.Add(Roles.Lead | Roles.Administrator)).SignIn();
        await lead.Change("/team/inhalte/leistung/anmeldung", "publish", ("f.name.de", "Wohnung anmelden"));
        Assert.NotNull((await lead.Open("/team/protokoll?record=service:anmeldung")).QuerySelector("main a[href='/team/inhalte/leistung/anmeldung']"));
        Assert.Matches(",service:anmeldung,https?://[^,]*/team/inhalte/leistung/anmeldung,", await lead.GetStringAsync("/team/protokoll.csv", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_import_stands_in_the_history_once_and_at_each_record_that_it_changed()
    {
        using var package = SmallTown.Create();
        using var folder = new TemporaryFolder();
        await using var town = await Installation.Empty(folder);
        var first = await town.Import(package.Path);
        package.Replace("directory/organizations.json", "Rathaus Kleinstadt", "Neues Rathaus");
        await town.Import(package.Path);

        var entries = await town.Open().ServiceProvider.GetRequiredService<WirPunktDb>().AuditEntries.OrderBy(e => e.Kind).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["package.imported", "package.imported", "package.record-taken"], entries.Select(e => e.Kind));
        Assert.All(entries, e => Assert.Equal("import", e.Who));
        Assert.Single(entries, e => e.After!.Contains($"\"added\":{first.Added},", StringComparison.Ordinal));
        Assert.Equal("organization:rathaus", entries[2].Record);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Mika", "Mika")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("sagt \"ja\"", "\"sagt \"\"ja\"\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public async Task A_cell_is_never_a_formula(string text, string cell)
    {
        using var table = new MemoryStream();
        await HistoryTable.Write(new[] { new AuditEntry { Who = text, Kind = "account.invited", Record = "account:1", At = DateTime.UnixEpoch } }.ToAsyncEnumerable(), r => r, table);
        Assert.EndsWith($"\r\n1970-01-01T00:00:00Z,,{cell},account.invited,account:1,account:1,,\r\n", System.Text.Encoding.UTF8.GetString(table.ToArray()), StringComparison.Ordinal);
    }
}
