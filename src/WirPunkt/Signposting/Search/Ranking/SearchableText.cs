namespace WirPunkt.Signposting.Search.Ranking;

/// <summary>One thing in one language, as the index sees it.</summary>
/// <param name="Id">Of the thing; its translations share it.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Body">Blocks, one a line; translations keep their order.</param>
public sealed record SearchableText(string Id, string Language, string Title, PackedText Body);
