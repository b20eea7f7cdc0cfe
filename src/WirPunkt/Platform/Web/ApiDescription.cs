using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi;

namespace WirPunkt.Platform.Web;

/// <summary>The endpoints for other programs, described at <c>/api/openapi.json</c>: made when first asked for, with services of its own,
/// because the libraries that describe (MVC among them) would take memory and time of every start.</summary>
internal sealed class ApiDescription(IServiceCollection services)
{
    private readonly Lazy<Task<byte[]>> document = new(() => Describe(services));

    public async Task<IResult> Show() => Results.Bytes(await document.Value, "application/json;charset=utf-8");

    private static async Task<byte[]> Describe(IServiceCollection services)
    {
        const string Name = "v1";
        // Never disposed: what it shares with the program would be disposed with it. No second server: the address is the document's own.
        var describing = new ServiceCollection().Add(services.Where(s => s.ServiceType != typeof(IServer)));
        describing.AddOpenApi(Name, o =>
        {
            o.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().Any(); // who says in a line what it offers
            o.AddSchemaTransformer((schema, _, _) =>
            {
                if (schema.Maximum is not null) schema.Type = JsonSchemaType.Integer; // a parameter with bounds is a number, though read as text
                return Task.CompletedTask;
            });
            o.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "Wir-Punkt", Version = "1", Description = "What a Wir-Punkt site offers to other programs. No key, no cookie, no record of who searched for what." };
                document.Servers?.Clear(); // an address behind a proxy would be wrong; without one it is the document's own
                return Task.CompletedTask;
            });
        });
        var provider = describing.BuildServiceProvider().GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        using var json = new MemoryStream();
        await (await provider.GetOpenApiDocumentAsync()).SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return json.ToArray();
    }
}
