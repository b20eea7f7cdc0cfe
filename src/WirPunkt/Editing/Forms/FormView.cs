using System.Text.Json.Nodes;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;

namespace WirPunkt.Editing.Forms;

/// <summary>What the fields of a form need to know of all of it: words, problems, what there is to choose from.</summary>
public sealed class FormView(Texts t, EditableKinds kinds, Catalog catalog, AddressBook addresses, IReadOnlyList<FieldShape> fields, IReadOnlyList<FieldProblem> problems)
{
    private readonly Dictionary<string, string> byField = problems.GroupBy(p => Simple(p.Field)).ToDictionary(g => g.Key, g => string.Join(" ", g.Select(p => p.In(t)).Distinct()));
    /// <summary>Records up to which all are shown by their names; of more, a field to type in finds one faster.</summary>
    private const int MostToChooseFrom = 300;

    private readonly HashSet<Type> listed = [];
    private readonly Dictionary<Type, IReadOnlyList<(string Key, string Title)>> choices = [];

    public Texts T { get; } = t;
    public EditableKinds Kinds { get; } = kinds;
    public Catalog Catalog { get; } = catalog;
    public IReadOnlyList<FieldShape> Fields { get; } = fields;

    /// <summary>What is wrong with just this field.</summary>
    public string? ProblemAt(string path) => byField.GetValueOrDefault(Simple(path));

    /// <summary>All problems with the ids and names of their fields, for the summary.</summary>
    public IReadOnlyList<ChangeProblems.ShownProblem> Summary() =>
        [.. problems.Select(p => p.Field is "publish-at" or "withdraw-at" ? new ChangeProblems.ShownProblem(p.Field, T[$"change.{p.Field}"], p.In(T))
            : Place(p.Field) is { } at ? new ChangeProblems.ShownProblem(FormNames.Id(at.Path), at.Label, p.In(T)) : new(null, p.Field, p.In(T))).Distinct()];

    /// <summary>Records of a kind with their keys, for choosing.</summary>
    public IReadOnlyList<(string Key, string Title)> Choices(Type type)
    {
        if (choices.TryGetValue(type, out var known)) return known;
        return choices[type] = Kinds.Of(type) is { } kind
            ? [.. Catalog.Everything(type).Select(r => (r.Key, kind.TitleOf(r, Catalog))).OrderBy(r => r.Item2, StringComparer.Create(Language.German.Culture, ignoreCase: true))]
            : [];
    }

    /// <summary>Whether one of these is chosen by its name.</summary>
    public bool AreFew(Type type) => Choices(type).Count is > 0 and <= MostToChooseFrom;

    /// <summary>Everything a link in content may lead to.</summary>
    public IEnumerable<(string Link, string Title)> Links() =>
        from kind in Kinds.All
        let scheme = addresses.SchemeOf(kind.Type)
        where scheme is not null
        from record in Catalog.Everything(kind.Type)
        select ($"{scheme}:{record.Key}", kind.TitleOf(record, Catalog));

    /// <summary>The id of the list of what may be chosen.</summary>
    public static string ListId(Type? type) => $"keys-{(type is null ? "links" : FieldShape.NameOf(type))}";

    /// <summary>The kinds whose records can be chosen somewhere in the form, with all that stands below.</summary>
    public IReadOnlyCollection<Type> KindsToChoose()
    {
        Collect(Fields, []);
        return listed;
    }

    /// <summary>Whether a link can be entered somewhere.</summary>
    public bool HasLinks => Fields.Any(f => f.IsLink);

    private void Collect(IEnumerable<FieldShape> shapes, HashSet<Type> seen)
    {
        foreach (var shape in shapes)
        {
            if (shape.KeyOf is { Many: false } key && !AreFew(key.Kind)) listed.Add(key.Kind);
            if ((shape.Item ?? shape) is { Sort: FieldSort.Record } nested && seen.Add(nested.Type)) Collect(nested.Fields, seen);
        }
    }

    /// <summary>Where a problem stands in the form: rules of YAML kinds write <c>life-events</c>, and some name a field that is not there.</summary>
    private (string Path, string Label)? Place(string field)
    {
        var simple = Simple(field);
        return Fields.Where(f => simple == Simple(f.Name) || simple.StartsWith(Simple(f.Name) + ".", StringComparison.Ordinal) || simple.StartsWith(Simple(f.Name) + "[", StringComparison.Ordinal))
            .Select(f => ((string, string)?)(simple == Simple(f.Name) ? f.Name : f.Name + field[field.IndexOfAny(['.', '['])..], LabelOf(f, simple))).FirstOrDefault();
    }

    private string LabelOf(FieldShape top, string simple)
    {
        var labels = new List<string> { top.Label(T) };
        var shape = top.Item ?? top;
        foreach (var part in simple.Split('.').Skip(1).Select(p => p.Split('[')[0]))
        {
            if (shape.Sort != FieldSort.Record || shape.Fields.FirstOrDefault(f => Simple(f.Name) == part) is not { } next) break;
            labels.Add(next.Label(T));
            shape = next.Item ?? next;
        }
        return string.Join(" › ", labels);
    }

    private static string Simple(string path) => path.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
