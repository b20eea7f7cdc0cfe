using System.Text.Encodings.Web;
using System.Text.Unicode;
using NodaTime;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web.Delivery;

namespace WirPunkt.Platform.Web;

/// <summary>Everything between the socket and a page.</summary>
public static class WebModule
{
    /// <summary>Bytes. What is longer gets the server's bare 414 and 431; below it an odd request still gets a page.</summary>
    private const int LongestRequestLine = 16 * 1024, LongestHeaders = 64 * 1024;

    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>The address to listen on, and a log that names no visitor: no address, no query, no agent.</summary>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = LongestRequestLine;
            server.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error); // a form that was open too long is no fault
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // Serving says it in one line
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.Critical); // who asked the database says it, in one line
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical);
    }

    public static void AddWeb(this IServiceCollection services, Type wayOut)
    {
        services.AddRazorComponents();
        foreach (var early in services.Where(s => s.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(early); // keys are made when something is to be protected, not at every start
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Arabic as Arabic, not as numbers: half the bytes
        services.Configure<RouteOptions>(o =>
        {
            o.ConstraintMap["language"] = typeof(LanguageConstraint);
            o.ConstraintMap["address"] = typeof(AddressConstraint);
        });
        services.AddSingleton<TextLibrary>();
        services.AddSingleton<Assets>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<PageReads>();
        services.AddFrequentJob<KeepPageReads>("keep-page-reads", Duration.FromMinutes(5));
        services.AddHostedService<GiveBackMemory>();
        services.AddSingleton<AddressBook>();
        services.AddSingleton<PublicUrl>();
        services.AddSingleton(new WayOut(wayOut));
        services.AddScoped<Visit>();
        services.AddRateLimits();
        services.AddSingleton(new ApiDescription(services));
    }

    /// <summary>The endpoints for other programs, described at <c>/api/openapi.json</c>.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapGet("/api/openapi.json", (ApiDescription api) => api.Show()).ExcludeFromDescription();

    public static void UseWeb(this WebApplication app)
    {
        app.UseMiddleware<DeliverFromMemory>();
        app.UseMiddleware<FriendlyErrors>();
        app.UseRouting();
        app.UseRateLimiter();
        // ASP.NET would ask every visitor's request who sends it; only the addresses of the team do, by themselves.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
    }
}
