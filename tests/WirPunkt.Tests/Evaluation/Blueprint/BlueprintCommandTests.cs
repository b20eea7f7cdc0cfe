using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Accounts;
using WirPunkt.Directory;
using WirPunkt.Platform.Commands;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Site;
using WirPunkt.TestSupport;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>A blueprint is written from one town, and another starts from it.</summary>
public abstract class BlueprintCommandTests(Func<Engine> engine) : IAsyncLifetime
{
    private readonly TemporaryFolder package = SmallTown.Create(), other = new(), target = new();
    private readonly Engine database = engine();
    private Installation town = null!;

    public async ValueTask InitializeAsync()
    {
        package.Replace("package.yaml", "{ name: Kleinstadt }", "{ name: Kleinstadt, website: \"https://www.kleinstadt.de\" }");
        package.Replace("package.yaml", "languages:", "legal: { imprint: { provider: Stadt Kleinstadt, represented-by: Mika Muster, supervisory-authority: Regierungspräsidium } }\nlanguages:");
        town = await database.Install();
        await town.Migrate();
    }

    private static async Task<(string Text, int Code)?> Run(Installation where, string command, params string[] arguments)
    {
        (string, int)? answer = null;
        await where.Do(async s => answer = await s.GetServices<IModuleCommand>().Single(c => c.Name == command).Run(arguments));
        return answer;
    }

    private string Blueprint => target["blaupause"];

    private async Task Export()
    {
        Assert.True((await town.Import(package.Path)).Succeeded);
        await town.Edit(db =>
        {
            db.Add(new ProgrammeSettings { ShiftsUntilExperienced = 9, Requirements = [RequirementKind.Insurance] });
            return Task.CompletedTask;
        });
        var (text, code) = (await Run(town, "export", "--blueprint", Blueprint))!.Value;
        Assert.Equal(0, code);
        Assert.Contains("blueprint of Kleinstadt, 14 records", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blueprint_is_a_package_without_people_that_says_what_is_to_be_checked()
    {
        await Export();
        Assert.Empty(town.ProblemsOf(Blueprint));
        Assert.DoesNotContain("Mika Muster", await File.ReadAllTextAsync(Path.Combine(Blueprint, "package.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(Path.Combine(Blueprint, BlueprintFile.Name), TestContext.Current.CancellationToken);
        Assert.All(["made-from: Kleinstadt", "shifts-until-experienced: 9", "key: rathaus", "key: markt"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("version:", text, StringComparison.Ordinal);
        Assert.Equal(1, (await Run(town, "export", "--blueprint", Blueprint))!.Value.Code);
    }

    [Fact]
    public async Task Another_town_starts_with_its_own_name_and_the_rules_of_the_first()
    {
        await Export();
        await using var fresh = Installation.OnSqlite(other);
        var (text, code) = (await Run(fresh, "new-municipality", "Musterstadt", "--from", Blueprint, "--key", "08115003"))!.Value;
        Assert.True(code == 0, text);

        var catalog = await fresh.Content();
        var made = catalog.Municipality;
        Assert.Equal(("Musterstadt", "08115003", true, "musterstadt", "Wir-Punkt Musterstadt"), (made.Town.Name, made.Town.Ags, made.InPreparation, made.Key, made.Name.German));
        Assert.Equal((null, "Regierungspräsidium"), (made.Legal.Imprint.Provider, made.Legal.Imprint.SupervisoryAuthority));
        var office = catalog.FindAny<Organization>("rathaus")!;
        Assert.Equal(("Rathaus Musterstadt", Confidence.Medium), (office.Name, office.Fact.Confidence));
        var point = catalog.FindAny<ServicePoints.ServicePoint>("treff")!;
        Assert.Equal(("Wir-Punkt A", null, "Kleinstadt: Wir-Punkt im Rathaus, markt"), (point.Name, point.Location, point.Note));
        Assert.Equal("Museum Kleinstadt", catalog.FindAny<Organization>("museum")!.Name);
        Assert.Equal("Kleinstadt", catalog.FindAny<Location>("markt")!.City);
        await fresh.Edit(async db =>
        {
            Assert.Equal(9, (await db.ProgrammeSettings()).ShiftsUntilExperienced);
            Assert.Equal([RequirementKind.Insurance], (await db.ProgrammeSettings()).Requirements);
            Assert.Equal("town.made", (await db.Set<AuditEntry>().SingleAsync()).Kind);
        });
        await fresh.Do(async s =>
        {
            await s.GetRequiredService<Publication>().Reload();
            var state = await s.GetRequiredService<TownChecks>().Read();
            Assert.False(state.MayGoPublic);
            Assert.Contains(state.Groups, g => g.Kind == "organization" && g.Open.Any(c => c.Record.Key == "museum"));
        });
    }

    [Fact]
    public async Task Where_there_is_content_already_nothing_is_changed()
    {
        await Export();
        var (text, code) = (await Run(town, "new-municipality", "Musterstadt", "--from", Blueprint))!.Value;
        Assert.Equal(1, code);
        Assert.Contains("already holds the content of Kleinstadt", text, StringComparison.Ordinal);
        Assert.Equal("Kleinstadt", (await town.Content()).Municipality.Town.Name);
    }

    [Fact]
    public async Task A_blueprint_of_a_newer_version_is_refused_in_one_sentence_by_both_commands()
    {
        await Export();
        var copy = new TemporaryFolder().CopyOf(Blueprint);
        copy.Replace(BlueprintFile.Name, "format: 1", "format: 2\nnew-field: 3");
        await using var fresh = Installation.OnSqlite(other);
        var (text, code) = (await Run(fresh, "new-municipality", "Musterstadt", "--from", copy.Path))!.Value;
        Assert.Equal(1, code);
        Assert.Contains("it was made by a newer version", text, StringComparison.Ordinal);
        Assert.DoesNotContain("new-field", text, StringComparison.Ordinal);

        var problem = Assert.Single((await fresh.ImportAlone(copy.Path)).Problems);
        Assert.Contains("it was made by a newer version", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await fresh.Content()).Count);
    }

    [Fact]
    public async Task Rules_that_nobody_could_set_stop_everything()
    {
        await Export();
        var copy = new TemporaryFolder().CopyOf(Blueprint);
        copy.Replace(BlueprintFile.Name, "shifts-until-experienced: 9", "shifts-until-experienced: 900");
        await using var fresh = Installation.OnSqlite(other);
        var (text, code) = (await Run(fresh, "new-municipality", "Musterstadt", "--from", copy.Path))!.Value;
        Assert.Equal(1, code);
        Assert.Contains("settings.programme: experienced is out of range", text, StringComparison.Ordinal);
        await fresh.Migrate();
        Assert.Equal(0, (await fresh.Content()).Count);
    }

    [Fact]
    public async Task What_is_no_blueprint_no_key_and_no_name_is_said()
    {
        Assert.Contains("blueprint.yaml is missing", (await Run(town, "new-municipality", "Musterstadt", "--from", package.Path))!.Value.Text, StringComparison.Ordinal);
        Assert.Contains("there is no such folder", (await Run(town, "new-municipality", "Musterstadt", "--from", "gibt-es-nicht"))!.Value.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await Run(town, "new-municipality", "Musterstadt", "--from", package.Path, "--key", "12"))!.Value.Code);
        Assert.Equal(2, (await Run(town, "new-municipality", "…", "--from", package.Path))!.Value.Code);
        Assert.Null(await Run(town, "new-municipality", "Musterstadt"));
        Assert.Null(await Run(town, "export", "--blueprint"));
        Assert.Equal(0, (await town.Content()).Count);
    }

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        await database.DisposeAsync();
        foreach (var folder in (TemporaryFolder[])[package, other, target]) folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class BlueprintCommandOnSqliteTests() : BlueprintCommandTests(() => Engine.Sqlite);

public sealed class BlueprintCommandOnPostgresTests() : BlueprintCommandTests(() => Engine.Postgres);
