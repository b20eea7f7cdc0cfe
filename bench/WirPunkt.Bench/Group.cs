namespace WirPunkt.Bench;

/// <summary>Measurements that are taken and reported together.</summary>
internal sealed record Group(string Name, IReadOnlyList<Measurement> Measurements)
{
    public async Task<IReadOnlyList<Figure>> Run(PublishedProgram program)
    {
        var figures = new List<Figure>();
        foreach (var measure in Measurements)
        {
            foreach (var figure in await measure(program))
            {
                Console.WriteLine(figure.Line);
                figures.Add(figure);
            }
        }
        return figures;
    }
}

/// <summary>Takes one or more figures of the published program.</summary>
internal delegate Task<IReadOnlyList<Figure>> Measurement(PublishedProgram program);
