using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WirPunkt.Editing;
using WirPunkt.Handbook.Editing.Writing;
using WirPunkt.Handbook.Files;
using WirPunkt.Handbook.Media;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Handbook.Editing.Looking;

/// <summary>Looks at a text before it is published: as the public would see it, what is broken in it, and how hard it is to read.</summary>
public sealed class LookAtText(IServiceScopeFactory scopes, Publication publication, AddressBook addresses, SubmitText submit, BrokenLinks broken, ILoggerFactory logs)
{
    public async Task<Look> Run(TypedText typed, Page page, Language language, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        var catalog = publication.Current;
        var text = typed.On(page, language, catalog.FindAny<PageText>($"{page.Key}/{language.Code}"), submit.Source(page, language), submit.Today, page.AsOf);
        var (links, pictures) = Markdown.Uses(text.Body);
        var dead = await broken.Load(cancel);
        return new(language, new MarkupString(await Rendered(page, text, language)))
        {
            BrokenLinks = [.. links.Where(l => IsBroken(l, catalog)).Concat(pictures.Where(k => catalog.FindAny<Medium>(k) is not { IsVideo: false }).Select(k => Markdown.PictureScheme + k)).Distinct()],
            DeadAddresses = [.. BrokenLinks.In(text).Select(l => l.Address).Where(dead.Contains).Distinct()],
            SilentPictures = [.. pictures.Distinct().Select(catalog.FindAny<Medium>).OfType<Medium>().Where(m => m.IsSilentIn(language.Code))],
            Findings = [.. text.LanguageFindings()],
            Figures = language.IsGerman ? ReadabilityFigures.Of(text.Body) : null,
        };
    }

    private bool IsBroken(string link, Catalog catalog) => MarkdownLink.ToRecord(link) is { } record
        ? addresses.RecordTypeOf(record.Scheme) is not { } type || !catalog.Has(type, record.Key)
        : !Uri.TryCreate(link, UriKind.Absolute, out var uri) || !MarkdownLink.IsHarmless(uri);

    /// <summary>By the components of the public page, in the language of the text.</summary>
    private async Task<string> Rendered(Page page, PageText text, Language language)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visit>().Begin(language, $"/seite/{page.Key}");
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var shown = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(TextPreview.Page)] = page, [nameof(TextPreview.Text)] = text });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TextPreview>(shown)).ToHtmlString());
    }
}

/// <summary>A text, looked at.</summary>
/// <param name="Html">as the public would see it</param>
public sealed record Look(Language Language, MarkupString Html)
{
    public IReadOnlyList<string> BrokenLinks { get; init; } = [];

    /// <summary>Addresses of other sites that led nowhere when they were last visited.</summary>
    public IReadOnlyList<string> DeadAddresses { get; init; } = [];

    /// <summary>Pictures without alternative text in the language.</summary>
    public IReadOnlyList<Medium> SilentPictures { get; init; } = [];
    public IReadOnlyList<(string Field, int Line, LanguageFinding Finding)> Findings { get; init; } = [];

    /// <summary>Null: it is not German.</summary>
    public ReadabilityFigures? Figures { get; init; }
}
