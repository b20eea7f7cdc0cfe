namespace WirPunkt.Platform.Content.TextFiles;

/// <summary>A Markdown file of a package: what stands before its text, and the text.</summary>
/// <param name="Path">in the package, <c>handbook/umzug/de.md</c></param>
/// <param name="Key">the folder's name: the record's key</param>
/// <param name="Language">the file's name: a BCP 47 tag</param>
/// <param name="Front">the front matter</param>
public sealed record TextFile<TFront>(string Path, string Key, string Language, TFront Front, string Body) where TFront : class;
