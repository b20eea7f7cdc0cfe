using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WirPunkt.Statistics.Publication;

/// <summary>The chance in the rounding, reproducible for whoever has the secret and unknown to everybody else (HMAC, RFC 2104).</summary>
public sealed class Draw(byte[] secret)
{
    /// <summary>Evenly from 0 to 2^32 - 1. A further attempt draws anew.</summary>
    public uint Of(string table, string period, string cell, int attempt)
    {
        var name = Encoding.UTF8.GetBytes(attempt == 0 ? $"{table}|{period}|{cell}" : $"{table}|{period}|{cell}|{attempt}");
        return BinaryPrimitives.ReadUInt32BigEndian(HMACSHA256.HashData(secret, name));
    }
}
