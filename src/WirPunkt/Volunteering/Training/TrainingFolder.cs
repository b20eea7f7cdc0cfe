using WirPunkt.Platform.Content;
using WirPunkt.Platform.Content.TextFiles;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;

namespace WirPunkt.Volunteering.Training;

/// <summary><c>training/MODULE/de.md</c>: Markdown with YAML front matter.</summary>
public sealed class TrainingFolder : IContentFile
{
    private const string Root = "training";

    private static readonly TextFolder<FrontMatter> Files = new(Root, "module");

    public string Path => Root + "/";

    public IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Of<TrainingModule>()];

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        foreach (var key in Files.Keys(folder))
        {
            var texts = Files.Texts(folder, key);
            foreach (var other in texts.Where(t => t.Language != Language.German.Code))
                folder.Problems.Add(new PackageProblem(other.Path, null, null, "training is in German only"));

            if (texts.FirstOrDefault(t => t.Language == Language.German.Code) is { } text) yield return new ReadRecord(text.Path, "module", ModuleOf(text));
            else folder.CannotRead<TrainingModule>(key);
        }
    }

    public void Write(PackageFolder folder, Catalog catalog)
    {
        folder.Create(Root);
        foreach (var module in catalog.Everything<TrainingModule>())
            Files.Write(folder, module.Key, Language.German.Code, new FrontMatter
            {
                Title = module.Title,
                Topic = module.Topic,
                Minutes = module.Minutes,
                Goals = module.Goals,
                ForEveryone = module.ForEveryone ? true : null,
                Pages = module.Pages,
                AsOf = module.AsOf,
                MustAnswer = module.MustAnswer,
                Check = module.Questions,
                FormerKeys = module.FormerKeys,
            }, module.Body);
    }

    private static TrainingModule ModuleOf(TextFile<FrontMatter> text) => new()
    {
        Key = text.Key,
        Title = text.Front.Title,
        Topic = text.Front.Topic,
        Minutes = text.Front.Minutes,
        Goals = text.Front.Goals,
        ForEveryone = text.Front.ForEveryone ?? false,
        Pages = text.Front.Pages,
        AsOf = text.Front.AsOf,
        MustAnswer = text.Front.MustAnswer,
        Questions = text.Front.Check,
        FormerKeys = text.Front.FormerKeys,
        Body = text.Body,
    };

    private sealed record FrontMatter
    {
        public required string Title { get; init; }
        public string? Topic { get; init; }
        public required int Minutes { get; init; }
        public required string Goals { get; init; }
        public bool? ForEveryone { get; init; }
        public List<string> Pages { get; init; } = [];
        public PartialDate? AsOf { get; init; }
        public List<string>? MustAnswer { get; init; }
        public List<CheckQuestion>? Check { get; init; }
        public List<string>? FormerKeys { get; init; }
    }
}
