namespace WirPunkt.TestSupport;

/// <summary>Tests of an installation without its web server, on both engines. Its database is there and empty.</summary>
public abstract class InstalledTests(Engine engine) : IAsyncLifetime
{
    protected Installation Town { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Town = await engine.Install();
        await Town.Migrate();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (Town is not null) await Town.DisposeAsync(); // null: skipped
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<T> With<T>(Func<IServiceProvider, Task<T>> work)
    {
        var result = default(T);
        await Town.Do(async s => result = await work(s));
        return result!;
    }
}

/// <summary>The same with a small town in it.</summary>
public abstract class SmallTownTests(Engine engine) : InstalledTests(engine)
{
    protected TemporaryFolder Package { get; } = SmallTown.Create();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.Empty((await Town.Import(Package.Path)).Problems);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Package.Dispose();
        GC.SuppressFinalize(this);
    }
}
