using WirPunkt.Handbook.Media.Formats;
using WirPunkt.Platform.Content;

namespace WirPunkt.Handbook.Media;

/// <summary><c>media/media.json</c> says of every file beside it what it is: <c>media/rathaus.jpg</c> belongs to the record <c>rathaus</c>.</summary>
public sealed class MediaFolder : IContentFile
{
    private const string Root = "media", ListName = "media.json", List = $"{Root}/{ListName}";

    private static readonly RecordFile<Medium> Records = new(List);

    public string Path => Root + "/";

    public IReadOnlyList<ContentKind> Kinds => Records.Kinds;

    public IEnumerable<ReadRecord> Read(PackageFolder folder)
    {
        if (!folder.Has(List)) folder.Problems.Add(new(List, null, null, "is missing: it says what the files in media/ are"));
        var files = folder.Files(Root).Where(f => f != ListName).ToList();
        foreach (var read in Records.Read(folder).ToList())
        {
            var named = files.Where(f => System.IO.Path.GetFileNameWithoutExtension(f) == read.Record.Key).ToList();
            files.RemoveAll(named.Contains);
            if (WithFile(folder, read, named) is { } medium) yield return read with { Record = medium };
            else folder.CannotRead<Medium>(read.Record.Key);
        }
        foreach (var file in files) folder.Problems.Add(new($"{Root}/{file}", null, null, $"belongs to no record of {List}"));
        foreach (var stranger in folder.Folders(Root)) folder.Problems.Add(new($"{Root}/{stranger}/", null, null, "no folder belongs here"));
    }

    public void Write(PackageFolder folder, Catalog catalog) => Records.Write(folder, catalog);

    /// <summary>What a record says of its file is not believed: the file is looked at.</summary>
    private static Medium? WithFile(PackageFolder folder, ReadRecord read, List<string> named)
    {
        if (named.Count != 1)
        {
            folder.Problems.Add(new(read.File, read.Place, "file", named.Count == 0 ? $"there is no file {Root}/{read.Record.Key}.jpg, .png, .webp, .mp4 or .webm" : $"has several files: {string.Join(", ", named)}"));
            return null;
        }
        var path = $"{Root}/{named[0]}";
        if (folder.ReadBytes(path, ReadMedium.LargestVideo) is not { } bytes) return null;
        var found = ReadMedium.Of(bytes);
        if (found.File is not { } file)
        {
            folder.Problems.Add(new(path, null, null, found.Problem!.Message));
            return null;
        }
        if (!named[0].EndsWith($".{file.Extension}", StringComparison.OrdinalIgnoreCase) && !(file.Type == MediumType.Jpeg && named[0].EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)))
        {
            folder.Problems.Add(new(path, null, null, $"holds {file.Type} and must end with .{file.Extension}"));
            return null;
        }
        var said = (Medium)read.Record;
        return new Medium
        {
            Key = said.Key,
            FormerKeys = said.FormerKeys,
            Position = said.Position,
            Reviewed = said.Reviewed,
            Alternative = said.Alternative,
            Decoration = said.Decoration,
            Credit = said.Credit,
            Licence = said.Licence,
            File = file,
            Packaged = () => ReadMedium.Of(File.ReadAllBytes(System.IO.Path.Combine(folder.Root, path))).Bytes,
        };
    }
}
