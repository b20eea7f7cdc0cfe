using System.Text.Json;
using WirPunkt.Signposting.Search.Ranking;

namespace WirPunkt.Bench.Search;

/// <summary>A page of <c>corpus.jsonl</c> in one language.</summary>
internal sealed record CorpusText(string Id, string Lang, string City, string Title, string Text, string Cluster)
{
    public SearchableText Searchable => new(Id, Lang, Title, Text);
}

/// <summary>A question and the pages that answer it.</summary>
internal sealed record AskedQuestion(string Lang, string City, string Q, string Gold, string[] Rel, bool Answerable);

/// <summary>Pages and questions of a folder, read once.</summary>
internal sealed record QuestionSet(IReadOnlyList<CorpusText> Corpus, IReadOnlyList<AskedQuestion> Questions)
{
    public static readonly string[] Languages = ["de", "en", "ar", "fr", "uk"];

    public static QuestionSet Read(string folder, string queries) => new(
        Lines<CorpusText>(Path.Combine(folder, "corpus.jsonl")),
        [.. Lines<AskedQuestion>(Path.Combine(folder, queries)).Where(q => q.Answerable)]);

    private static List<T> Lines<T>(string file) => [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!)];
}
