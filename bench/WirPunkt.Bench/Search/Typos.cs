using System.Text.RegularExpressions;

namespace WirPunkt.Bench.Search;

/// <summary>One slip of the finger in each longer word: a letter left out, doubled, exchanged with the next or replaced.</summary>
internal sealed partial class Typos(int seed)
{
    private readonly Random random = new(seed);

    public string In(string question) => LongWord().Replace(question, word => Slip(word.Value));

    private string Slip(string word)
    {
        var at = random.Next(word.Length - 1);
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[random.Next(word.Length)].ToString()),
            2 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            _ => $"{word[..at]}{word[random.Next(word.Length)]}{word[(at + 1)..]}",
        };
    }

    [GeneratedRegex(@"\p{L}{6,}")]
    private static partial Regex LongWord();
}
