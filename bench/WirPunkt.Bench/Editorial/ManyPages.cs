namespace WirPunkt.Bench.Editorial;

/// <summary>The starter content with as many handbook pages as an installation of some years has: its own, again under other keys.</summary>
internal static class ManyPages
{
    /// <summary>Writes the package into a folder.</summary>
    public static void Write(string content, string folder, int pages)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories)) Copy(file, Path.Combine(folder, Path.GetRelativePath(content, file)));

        var own = System.IO.Directory.GetDirectories(Path.Combine(content, "handbook")).Order(StringComparer.Ordinal).ToList();
        for (var i = own.Count; i < pages; i++)
        {
            var page = own[i % own.Count];
            foreach (var file in System.IO.Directory.EnumerateFiles(page))
                Copy(file, Path.Combine(folder, "handbook", $"{Path.GetFileName(page)}-{i / own.Count}", Path.GetFileName(file)));
        }
    }

    private static void Copy(string file, string to)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(file, to);
    }
}
