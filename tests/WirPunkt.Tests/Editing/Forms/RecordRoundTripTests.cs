using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.TestSupport;

namespace WirPunkt.Editing.Forms;

/// <summary>A form that nobody changed saves nothing else: every record of the starter package through its form and back.</summary>
public sealed class RecordRoundTripTests(StarterSite site)
{
    public static TheoryData<string> Kinds => ["leistung", "stelle", "ort", "schliessung", "thema", "seite", "text", "wort", "wir-punkt", "anliegen", "frage", "lebenslage", "brief", "verweis", "synonym", "themengruppe", "ablauf", "haushaltsposten", "vergleichsstadt"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_record_of_the_package_comes_back_as_it_was(string path)
    {
        await using var scope = site.Running.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (kinds, texts) = (services.GetRequiredService<EditableKinds>(), services.GetRequiredService<TextLibrary>());
        var (kind, catalog) = (kinds.At(path)!, services.GetRequiredService<Publication>().Current);
        services.GetRequiredService<Visit>().Begin(Language.German, "/team");
        var fields = FieldShape.Of(kind.Type);
        var view = new FormView(texts.In(Language.German), kinds, catalog, services.GetRequiredService<AddressBook>(), fields, []);
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        Assert.NotEmpty(catalog.Everything(kind.Type));
        foreach (var record in catalog.Everything(kind.Type))
        {
            var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RecordFields>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(RecordFields.Fields)] = fields,
                [nameof(RecordFields.Record)] = JsonNode.Parse(EditableKind.Write(record))!.AsObject(),
                [nameof(RecordFields.View)] = view,
            }))).ToHtmlString());
            var sent = RecordForms.Values(StarterSite.Parsed(html)).GroupBy(f => f.Name).ToDictionary(g => g.Key, g => new StringValues([.. g.Select(f => f.Value)]));
            var json = new FormReader(new FormCollection(sent), texts).Read(fields);
            FormRecord.Tidy(fields, json);
            Assert.Empty(FormRecord.Problems(fields, json));
            var (back, problem) = kind.TryRead(json.ToJsonString());
            Assert.Null(problem);
            Assert.True(record.Fingerprint() == back!.Fingerprint(), $"{kind.Name} {record.Key}:\n{EditableKind.Write(record)}\n{EditableKind.Write(back)}");
        }
    }

    [Theory, MemberData(nameof(Kinds)), InlineData("hinweis")]
    public async Task Every_field_has_a_name_in_every_language(string path)
    {
        await using var scope = site.Running.Services.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetRequiredService<EditableKinds>().At(path)!;
        var texts = new TextLibrary();
        var seen = new HashSet<Type>();
        foreach (var language in Language.All) Named(FieldShape.Of(kind.Type), texts.In(language), []);

        void Named(IEnumerable<FieldShape> fields, Texts t, HashSet<Type> passed)
        {
            foreach (var field in fields)
            {
                Assert.True(t.Has($"field.{field.Owner}.{field.TextName}") || t.Has($"field.{field.TextName}"), $"{t.Language} field.{field.Owner}.{field.TextName}");
                var choice = field.Sort == FieldSort.Choice ? field.Type : field.Sort == FieldSort.Choices ? field.Type.GetGenericArguments()[0] : null;
                if (choice is not null) Assert.All(FieldWords.ValuesOf(choice), v => Assert.True(t.Has($"value.{FieldShape.NameOf(choice)}.{v}"), $"{t.Language} value.{FieldShape.NameOf(choice)}.{v}"));
                if ((field.Item ?? field) is { Sort: FieldSort.Record } nested && passed.Add(nested.Type)) Named(nested.Fields, t, passed);
            }
        }
    }
}
