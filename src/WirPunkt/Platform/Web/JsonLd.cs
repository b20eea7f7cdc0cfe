using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace WirPunkt.Platform.Web;

/// <summary>schema.org data in a page, as JSON-LD.</summary>
public static class JsonLd
{
    /// <summary>A data block. The serializer's default encoder writes &lt;, &gt; and &amp; as escapes, so no text can end the block.</summary>
    public static MarkupString Script(JsonObject data) => new($"<script type=\"application/ld+json\">{data.ToJsonString()}</script>");

    public static JsonObject Graph(params IEnumerable<JsonObject> nodes) => new()
    {
        ["@context"] = "https://schema.org",
        ["@graph"] = new JsonArray([.. nodes]),
    };

    public static JsonObject Breadcrumbs(IEnumerable<(string Name, string Url)> trail) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. trail.Select((step, i) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = step.Name,
            ["item"] = step.Url,
        })]),
    };
}
