namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>In which texts a term stands, and how much it says there: one number per place, the text in 24 bits and the impact in 8.</summary>
public sealed class Postings(int[] starts, uint[] places, int texts)
{
    private const int ImpactBits = 8;

    /// <summary>Impacts are kept in steps of 1/64, so that the greatest is 4: a term fifty times in a text of usual length.</summary>
    private const double Steps = 64;

    /// <summary>The count that gives an impact, ln(1 + count).</summary>
    private static readonly float[] Counts = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(i => (float)(Math.Exp(i / Steps) - 1))];

    /// <summary>In how many texts.</summary>
    public int Frequency(int term) => starts[term + 1] - starts[term];

    /// <summary>Inverse document frequency; a fraction where it is the expectation over several translations.</summary>
    public double Rarity(double frequency) => Math.Log((texts + 1) / (frequency + 0.5));

    public double Rarity(int term) => Rarity((double)Frequency(term));

    public void AddTo(double[] scores, int term, double weight)
    {
        var step = weight / Steps;
        foreach (var place in places.AsSpan(starts[term]..starts[term + 1])) scores[place >> ImpactBits] += step * (byte)place;
    }

    /// <summary>Adds what the term counts in each text, for its length, to the expected counts of a word that may be this one or another.</summary>
    public void CountInto(float[] shares, float[] backs, int term, float share, float back)
    {
        for (var i = starts[term]; i < starts[term + 1]; i++)
        {
            var (text, times) = (places[i] >> ImpactBits, Counts[(byte)places[i]]);
            shares[text] += share * times;
            backs[text] += back * times;
        }
    }

    public static uint Place(int text, double impact) => (uint)text << ImpactBits | (byte)Math.Clamp(Math.Round(impact * Steps), 1, byte.MaxValue);
}
