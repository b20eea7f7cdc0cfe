namespace WirPunkt.Handbook;

/// <summary>How a translation stands to its source as that is now, block by block.</summary>
public sealed class TranslationState
{
    private readonly PageText translation;
    private readonly PageBlocks source;
    private readonly Lazy<PageBlocks> own;
    private readonly Lazy<bool> isPaired;

    private TranslationState(PageText translation, PageBlocks source)
    {
        (this.translation, this.source) = (translation, source);
        var now = source.Fingerprints;
        Blocks = BlockPairing.Of(translation.Translation.Blocks ?? now, now);
        own = new(() => PageBlocks.Of(translation));
        isPaired = new(FollowsItsSource);
    }

    /// <summary>A translation whose source nobody has noted counts as made from it as it is now.</summary>
    public static TranslationState Of(PageText translation, PageText source) => new(translation, PageBlocks.Of(source));

    internal static TranslationState Of(PageText translation, PageBlocks source) => new(translation, source);

    /// <summary>The blocks of the source in their order, then those that it no longer has: 0 is the title, 1 the summary.</summary>
    public IReadOnlyList<BlockPair> Blocks { get; }

    /// <summary>Blocks whose text in the source changed.</summary>
    public int Outdated => Count(BlockChange.Edited);

    /// <summary>Blocks that the source has now and had not then.</summary>
    public int Missing => Count(BlockChange.New);

    /// <summary>Blocks that the source has no longer.</summary>
    public int Extra => Count(BlockChange.Gone);

    /// <summary>Whether the translation says something that its source does not say any more, or lacks what that says now.</summary>
    public bool IsOutdated => Outdated + Missing + Extra > 0;

    /// <summary>Whether <see cref="BlockPair.Before"/> names the translation's own block, too. Leichte Sprache follows its source but loosely.</summary>
    public bool IsPaired => isPaired.Value;

    /// <summary>The translation's own blocks.</summary>
    internal IReadOnlyList<TextBlock?> Own => own.Value.All;

    private int Count(BlockChange change) => Blocks.Count(b => b.Change == change);

    private bool FollowsItsSource()
    {
        var then = (translation.Translation.Blocks ?? source.Fingerprints).Split(' ');
        return translation.Language != Platform.Languages.Language.SimpleGerman.Code && Own.Count == then.Length
            && Blocks.All(b => b is not { Before: { } mine, Now: { } theirs, Change: BlockChange.None or BlockChange.Moved } || mine < PageBlocks.Body || Own[mine]!.Kind == source.All[theirs]!.Kind);
    }
}
