namespace WirPunkt.Volunteering.Roster.Solving;

public sealed class SimplexTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2 }, new[] { 1.0, 2 })] // inside: stays
    [InlineData(new[] { -1.0, 2 }, new[] { 0.0, 2 })]
    [InlineData(new[] { 4.0, 4 }, new[] { 3.0, 3 })]
    [InlineData(new[] { 9.0, 1, -5 }, new[] { 6.0, 0, 0 })]
    [InlineData(new[] { 5.0, 4, 0 }, new[] { 3.5, 2.5, 0 })]
    public void The_nearest_point_adds_up_to_no_more_than_six(double[] point, double[] nearest)
    {
        Simplex.Project(point, 6);
        Assert.Equal(nearest, point);
    }
}
