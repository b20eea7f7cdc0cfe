namespace WirPunkt.Handbook.Xliff;

/// <summary>One page on its way to a translator: a <c>file</c> of XLIFF.</summary>
internal sealed record XliffPage(string Key, string Source, string Target, IReadOnlyList<XliffUnit> Units)
{
    /// <summary>What the page's file is called in a package; a translation tool keeps it.</summary>
    public string Original => $"handbook/{Key}/{Source}.md";
}

/// <summary>One block of a page: title, summary, heading, paragraph or list item.</summary>
/// <param name="Id">place, fingerprint of the source and of the translation, <c>b3-a1b2c3d4-5e6f7a8b</c></param>
/// <param name="Notes">glossary words, and where links lead</param>
internal sealed record XliffUnit(string Id, InlineText Source, InlineText? Target, UnitState State, IReadOnlyList<UnitNote> Notes);

/// <param name="From">who says it: <c>glossary</c> or <c>link</c></param>
internal sealed record UnitNote(string From, string Text);

/// <summary>How far the translation of a block is; in this order it gets better.</summary>
internal enum UnitState { Missing, Outdated, MachineMade, Translated, Reviewed }
