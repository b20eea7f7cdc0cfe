using System.Numerics;

namespace WirPunkt.Statistics.Publication.Auditing;

/// <summary>A fraction that is never rounded: what the simplex method of an audit calculates with.</summary>
public interface IExactNumber<T> : IEquatable<T> where T : struct, IExactNumber<T>
{
    static abstract T Whole(long whole);
    static abstract T operator +(T a, T b);
    static abstract T operator -(T a, T b);
    static abstract T operator *(T a, T b);
    static abstract T operator /(T a, T b);

    int CompareTo(T other);

    bool IsZero { get; }
    bool IsWhole { get; }

    /// <summary>-1, 0 or 1.</summary>
    int Sign { get; }

    /// <summary>The largest whole number that is not larger.</summary>
    long Floor();
}

/// <summary>A fraction of two longs; an overflow is an exception, after which <see cref="BigFraction"/> takes over.</summary>
public readonly record struct SmallFraction(long Numerator, long Below) : IExactNumber<SmallFraction>
{
    // The default value has to be zero: what stands below the line is kept less one.
    private long Denominator => Below + 1;

    public static SmallFraction Whole(long whole) => new(whole, 0);

    public static SmallFraction operator +(SmallFraction a, SmallFraction b) => (a.Below | b.Below) == 0
        ? new(checked(a.Numerator + b.Numerator), 0)
        : Reduced(checked(a.Numerator * b.Denominator + b.Numerator * a.Denominator), checked(a.Denominator * b.Denominator));

    public static SmallFraction operator -(SmallFraction a, SmallFraction b) => a + new SmallFraction(checked(-b.Numerator), b.Below);

    public static SmallFraction operator *(SmallFraction a, SmallFraction b) => (a.Below | b.Below) == 0
        ? new(checked(a.Numerator * b.Numerator), 0)
        : Reduced(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    public static SmallFraction operator /(SmallFraction a, SmallFraction b) => Reduced(checked(a.Numerator * b.Denominator), checked(a.Denominator * b.Numerator));

    public bool IsZero => Numerator == 0;
    public bool IsWhole => Below == 0;
    public int Sign => Math.Sign(Numerator);

    public long Floor() => IsWhole ? Numerator : (long)BigFraction.FloorOf(Numerator, Denominator);

    public int CompareTo(SmallFraction other) => (Below | other.Below) == 0
        ? Numerator.CompareTo(other.Numerator)
        : checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));

    private static SmallFraction Reduced(long numerator, long denominator)
    {
        if (denominator < 0) (numerator, denominator) = (checked(-numerator), checked(-denominator));
        var common = CommonDivisor(Math.Abs(numerator), denominator);
        return new(numerator / common, denominator / common - 1);
    }

    private static long CommonDivisor(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}

/// <summary>A fraction of any size.</summary>
public readonly record struct BigFraction(BigInteger Numerator, BigInteger Below) : IExactNumber<BigFraction>
{
    private BigInteger Denominator => Below + 1;

    public static BigFraction Whole(long whole) => new(whole, 0);
    public static BigFraction operator +(BigFraction a, BigFraction b) => Reduced(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);
    public static BigFraction operator -(BigFraction a, BigFraction b) => a + new BigFraction(-b.Numerator, b.Below);
    public static BigFraction operator *(BigFraction a, BigFraction b) => Reduced(a.Numerator * b.Numerator, a.Denominator * b.Denominator);
    public static BigFraction operator /(BigFraction a, BigFraction b) => Reduced(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public bool IsZero => Numerator.IsZero;
    public bool IsWhole => Below.IsZero;
    public int Sign => Numerator.Sign;

    public long Floor() => (long)FloorOf(Numerator, Denominator);
    public int CompareTo(BigFraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Rounded down, below zero too.</summary>
    internal static BigInteger FloorOf(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    private static BigFraction Reduced(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign < 0) (numerator, denominator) = (-numerator, -denominator);
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new(numerator / common, denominator / common - 1);
    }
}
