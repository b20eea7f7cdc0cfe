namespace WirPunkt.Handbook.Xliff;

/// <summary>The place of a block in a translation: what stands there, and what the translator says of it.</summary>
internal sealed class Slot(int index)
{
    private (string? Text, string? MadeFrom) before;

    public int Index { get; } = index;

    /// <summary>Markdown; null: nothing yet.</summary>
    public string? Text { get; set; }

    /// <summary>Where its text stands in the translation as it was; null: nowhere.</summary>
    public int? Own { get; set; }

    /// <summary>Fingerprint of the source's text that it translates.</summary>
    public string? MadeFrom { get; set; }

    public ReturnedState State { get; set; }
    public bool IsMachineMade { get; private set; }

    /// <summary>Whether the file has a unit for it.</summary>
    public bool WasAsked { get; set; }

    public bool IsChanged { get; private set; }

    /// <summary>Whether anything about it is other than before, if only that somebody has confirmed it.</summary>
    public bool IsNew { get; private set; }

    public void Take(string text, string madeFrom, ReturnedUnit unit)
    {
        before = (Text, MadeFrom);
        (Text, MadeFrom, State, IsMachineMade, IsChanged, IsNew) = (text, madeFrom, unit.State, unit.IsMachineMade, true, true);
    }

    /// <summary>The text that was there is right for the source as it is now.</summary>
    public void Confirm(string madeFrom, ReturnedUnit unit) => (MadeFrom, State, IsNew) = (madeFrom, unit.State, true);

    public void GiveBack() => (Text, MadeFrom, State, IsMachineMade, IsChanged, IsNew) = (before.Text, before.MadeFrom, ReturnedState.Open, false, false, false);
}
