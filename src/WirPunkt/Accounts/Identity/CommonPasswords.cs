using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace WirPunkt.Accounts.Identity;

/// <summary>Refuses passwords that are guessed first: common words in a row, with digits around them, and patterns of the keyboard.</summary>
/// <remarks>At least twelve characters rules out nearly all of the usual lists; what people make of the same words to reach
/// twelve is what is recognised here (NIST SP 800-63B 5.1.1.2).</remarks>
public sealed class CommonPasswords : IPasswordValidator<Account>
{
    public const int Shortest = 12, Longest = 128;

    private static readonly FrozenSet<string> Words = (
        "password passwort passwd passwor kennwort passworte zugang login anmelden anmeldung einloggen admin administrator root user benutzer gast guest test tester testing demo default standard " +
        "changeme geheim secret private privat sicher sicherheit security letmein welcome willkommen hallo hello hi servus moin tschuss tschuess guten guter gute morgen tag abend nacht nachts " +
        "master superman batman spiderman pokemon naruto starwars matrix dragon drache monkey affe tiger lion loewe lowe hund hunde dog katze katzen cat pferd pferde horse maus mouse baer bar wolf adler eagle " +
        "love liebe liebling iloveyou ichliebedich schatz schatzi schatzchen baby babe honey engel angel teufel devil princess prinzessin prinz prince queen king koenig konig " +
        "football fussball fusball soccer baseball basketball hockey tennis handball schalke bayern muenchen munchen borussia dortmund stuttgart vfb hertha werder bremen hamburg hsv koeln koln eintracht " +
        "summer sommer winter spring fruehling fruhling autumn herbst januar februar maerz marz april mai juni juli august september oktober november dezember january february march may june july october december " +
        "montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday " +
        "berlin deutschland germany europa europe boblingen boeblingen sindelfingen schwaben wirpunkt wir punkt lotse lotsin lotsen rathaus landratsamt stadt stadtverwaltung verwaltung buergeramt buro buero office " +
        "michael thomas andreas stefan peter wolfgang klaus juergen jurgen martin christian daniel alexander sebastian markus matthias tobias maximilian max paul felix leon lukas jonas ben noah elias " +
        "maria anna julia laura sarah lisa lena leonie hannah hanna sophie sophia sofia emma mia emilia nina sabine petra monika claudia andrea susanne birgit karin angelika nicole stefanie jessica jennifer melanie sandra " +
        "mohammed muhammad ahmed ali fatma fatima ayse mehmet mustafa olena oksana ivan natalia anastasia marko ivana mihai elena giuseppe francesco galatasaray fenerbahce besiktas istanbul ankara ukraine ukraina kyiv kiew slava " +
        "computer internet google facebook instagram youtube amazon microsoft windows apple samsung android iphone handy telefon server netzwerk " +
        "ferrari porsche mercedes daimler bmw audi volkswagen golf auto motor bike harley yamaha honda " +
        "schokolade chocolate kaffee coffee pizza banane banana apfel orange kirsche cherry cookie keks zucker sugar bier beer wein wein " +
        "sunshine sonne sonnenschein sun mond moon stern sterne star himmel blume blumen flower rose regenbogen rainbow freedom freiheit peace frieden hope hoffnung lucky glueck gluck happy froehlich " +
        "money geld bank euro million arbeit work chef boss schule school lehrer teacher student uni mama papa oma opa mutter vater mother father family familie kinder kind " +
        "shadow ninja hunter killer ranger jordan michelle ashley qazwsx trustno trust access flower hottie loveme zaq zxc asdf asd qwe qwertz qwerty qwert abc abcd abcdef xyz aa bb asdfgh asdfghjkl yxcvbnm zxcvbnm " +
        "jesus god gott allah amen maria bible bibel fuck fucking shit scheisse scheise arsch arschloch sex sexy pussy " +
        "the and und der die das ein eine ist mein meine my your dein deine unser ich du er sie es wir ihr i you is for fur fuer in im neu neue neues new alt old one eins zwei drei two three super mega top cool").Split(' ').ToFrozenSet();

    private static readonly string[] Rows = ["1234567890", "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6zhn7ujm", "qayxswedcvfrtgbnhzujm"];

    private static readonly int LongestWord = Words.Max(w => w.Length);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(Refusal(password ?? "", user) is { } code
        ? IdentityResult.Failed(new IdentityError { Code = code, Description = code })
        : IdentityResult.Success);

    /// <returns>The end of the text's key: <c>short</c>, <c>long</c>, <c>common</c>; null: it may be taken.</returns>
    public static string? Refusal(string password, Account account) => password.Length switch
    {
        < Shortest => "short",
        > Longest => "long",
        _ => IsCommon(password, account) ? "common" : null,
    };

    private static bool IsCommon(string password, Account account)
    {
        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < 5 || IsRepeated(lower) || lower.All(c => !char.IsLetter(c)) && IsDigitsOnly(lower)) return true;
        var own = account.Email.Split('@', '.', '-', '_').Concat(account.Name.Split(' ')).Select(w => w.ToLowerInvariant()).Where(w => w.Length >= 3).ToHashSet();
        return IsMadeOf(Letters(lower), own) || IsMadeOf(Letters(Unleet(lower)), own);
    }

    private static bool IsDigitsOnly(string text) => text.All(c => char.IsAsciiDigit(c) || char.IsPunctuation(c) || c == ' ');

    /// <summary>The same few characters again and again.</summary>
    private static bool IsRepeated(string text) => Enumerable.Range(1, text.Length / 2).Any(n => text.Index().All(c => c.Item == text[c.Index % n]));

    /// <summary>Nothing but common words and runs of keys, at most three letters left over.</summary>
    private static bool IsMadeOf(string letters, HashSet<string> own)
    {
        var left = 0;
        for (var i = 0; i < letters.Length;)
        {
            var word = LongestAt(letters, i, own);
            if (word == 0) left++;
            i += Math.Max(1, word);
        }
        return left <= 3;
    }

    private static int LongestAt(string text, int from, HashSet<string> own)
    {
        for (var length = Math.Min(LongestWord, text.Length - from); length >= 2; length--)
        {
            var part = text.Substring(from, length);
            if (Words.Contains(part) || own.Contains(part) || (length >= 3 && IsRun(part))) return length;
        }
        return 0;
    }

    private static bool IsRun(string part) => part.Distinct().Count() == 1 || Rows.Any(r => r.Contains(part, StringComparison.Ordinal) || r.Contains(new string([.. part.Reverse()]), StringComparison.Ordinal));

    private static string Letters(string text) => string.Concat(text.Select(c => c switch { 'ä' => 'a', 'ö' => 'o', 'ü' => 'u', 'ß' => 's', _ => c }).Where(char.IsLetter));

    private static string Unleet(string text) => string.Concat(text.Select(c => c switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', _ => c }));
}
