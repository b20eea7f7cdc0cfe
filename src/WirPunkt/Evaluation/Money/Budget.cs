namespace WirPunkt.Evaluation.Money;

/// <summary>A line with what has been booked on it.</summary>
/// <param name="Line">null: it is booked on a key that the budget does not hold any more</param>
public sealed record LineBalance(string Key, BudgetLine? Line, long SpentCents)
{
    /// <returns>Null: not known.</returns>
    public long? LeftCents => Line?.Cents - SpentCents;

    public bool IsOverdrawn => LeftCents < 0;
}

/// <summary>What there is, what it is meant for, and what is left of it.</summary>
public sealed record Budget(IReadOnlyList<BudgetLine> Income, IReadOnlyList<LineBalance> Lines)
{
    public static Budget Of(IReadOnlyCollection<BudgetLine> lines, IEnumerable<Booking> bookings)
    {
        var spent = bookings.GroupBy(b => b.Line).ToDictionary(g => g.Key, g => g.Sum(b => b.Cents));
        var spending = lines.Where(l => l.Side == BudgetSide.Spending).ToList();
        return new([.. lines.Except(spending)],
        [
            .. spending.Select(l => new LineBalance(l.Key, l, spent.GetValueOrDefault(l.Key))),
            .. spent.Where(s => spending.All(l => l.Key != s.Key)).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new LineBalance(s.Key, null, s.Value)),
        ]);
    }

    public bool IsEmpty => Income.Count == 0 && Lines.Count == 0;

    /// <summary>What is known of it.</summary>
    public long IncomeCents => Income.Sum(l => l.Cents ?? 0);

    public long PlannedCents => Lines.Sum(l => l.Line?.Cents ?? 0);
    public long SpentCents => Lines.Sum(l => l.SpentCents);
    public long LeftCents => IncomeCents - SpentCents;

    /// <summary>Lines whose amount nobody has entered yet.</summary>
    public int Unknown => Income.Concat(Lines.Select(l => l.Line).OfType<BudgetLine>()).Count(l => l.Amount is null);

    /// <summary>By how many cents the lines are more than what comes, or less; 0: it adds up, or that cannot be said yet.</summary>
    public long Difference => Unknown > 0 || Income.Count == 0 || Lines.All(l => l.Line is null) ? 0 : PlannedCents - IncomeCents;

    public bool IsOverdrawn => LeftCents < 0 && Income.All(l => l.Amount is not null);
}
