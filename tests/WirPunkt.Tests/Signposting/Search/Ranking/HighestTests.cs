using FsCheck;
using FsCheck.Fluent;

namespace WirPunkt.Signposting.Search.Ranking;

public sealed class HighestTests
{
    [Fact]
    public void They_are_the_first_of_all_in_order() =>
        Prop.ForAll<NonNull<int[]>, byte>((numbers, most) =>
        {
            var scores = numbers.Get.Select(n => (double)n).ToArray();
            Assert.Equal(Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0).OrderByDescending(i => scores[i]).Take(most), Highest.Of(scores, most));
        }).QuickCheckThrowOnFailure();
}
