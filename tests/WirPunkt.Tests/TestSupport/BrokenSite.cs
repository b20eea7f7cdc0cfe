using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace WirPunkt.TestSupport;

/// <summary>The site with one more address at which the program fails in the middle of a page.</summary>
public sealed class BrokenSite : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder package = SmallTown.Create(), data = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("WIRPUNKT_DATA", data.Path);
        builder.UseSetting("WIRPUNKT_CONTENT", package.Path);
        builder.UseEnvironment("Production");
        builder.ConfigureServices(s => s.AddSingleton<IStartupFilter>(new Failing()));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        package.Dispose();
        data.Dispose();
    }

    private sealed class Failing : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use(async (HttpContext context, RequestDelegate _) =>
            {
                await context.Response.WriteAsync("half a page");
                throw new InvalidOperationException("The page fails");
            });
        };
    }
}
