namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>In which texts a term stands, and how much it says there: three bytes a place.</summary>
/// <param name="starts">where the places of each term begin</param>
/// <param name="texts">of each place, the text</param>
/// <param name="impacts">of each place, how much the term says there</param>
/// <param name="count">of all texts</param>
public sealed class Postings(int[] starts, ushort[] texts, byte[] impacts, int count)
{
    /// <summary>Texts in one language that can be told apart; a large town has five thousand.</summary>
    public const int MostTexts = ushort.MaxValue + 1;

    /// <summary>Impacts are kept in steps of 1/64, so that the greatest is 4: a term fifty times in a text of usual length.</summary>
    private const double Steps = 64;

    /// <summary>The count that gives an impact, ln(1 + count).</summary>
    private static readonly float[] Counts = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(i => (float)(Math.Exp(i / Steps) - 1))];

    /// <summary>In how many texts.</summary>
    public int Frequency(int term) => starts[term + 1] - starts[term];

    /// <summary>Inverse document frequency; a fraction where it is the expectation over several translations.</summary>
    public double Rarity(double frequency) => Math.Log((count + 1) / (frequency + 0.5));

    public double Rarity(int term) => Rarity((double)Frequency(term));

    public void AddTo(double[] scores, int term, double weight)
    {
        var step = weight / Steps;
        var said = impacts.AsSpan(starts[term]..starts[term + 1]);
        var here = texts.AsSpan(starts[term], said.Length);
        for (var i = 0; i < here.Length; i++) scores[here[i]] += step * said[i];
    }

    /// <summary>Adds what the term counts in each text, for its length, to the expected counts of a word that may be this one or another.</summary>
    public void CountInto(float[] shares, float[] backs, int term, float share, float back)
    {
        for (var i = starts[term]; i < starts[term + 1]; i++)
        {
            var (text, times) = (texts[i], Counts[impacts[i]]);
            shares[text] += share * times;
            backs[text] += back * times;
        }
    }

    public static byte Rounded(double impact) => (byte)Math.Clamp(Math.Round(impact * Steps), 1, byte.MaxValue);
}
