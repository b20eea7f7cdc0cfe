using System.Text;
using System.Text.Encodings.Web;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Mail;

/// <summary>A message in the receiver's language: paragraphs, and one link to go on with.</summary>
public sealed record Letter(Language Language, string Subject, IReadOnlyList<string> Paragraphs, string Link, string LinkText);

/// <summary>Where messages wait to be sent. They are saved with the next <c>SaveChangesAsync</c>, or not at all.</summary>
public sealed class Outbox(WirPunktDb db, HtmlEncoder encoder, TimeProvider clock)
{
    /// <param name="calendar">an iCalendar file (RFC 5545) that goes with it; null: none</param>
    /// <returns>What the message is called while it waits.</returns>
    public Guid Add(string to, Letter letter, string? calendar = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<OutboxMessage>().Add(new OutboxMessage { To = to, Subject = letter.Subject, Text = TextOf(letter), Html = HtmlOf(letter), Calendar = calendar, CreatedAt = now, NextAttemptAt = now }).Entity.Id;
    }

    private static string TextOf(Letter letter) => string.Join("\n\n", letter.Paragraphs.Append($"{letter.LinkText}{(char.IsPunctuation(letter.LinkText[^1]) ? "" : ":")}\n{letter.Link}")) + "\n";

    /// <summary>No picture, no style sheet, nothing that would be fetched when it is read.</summary>
    private string HtmlOf(Letter letter)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"{letter.Language.Code}\" dir=\"{letter.Language.Direction}\"><head><meta charset=\"utf-8\"><title>{encoder.Encode(letter.Subject)}</title></head><body>");
        foreach (var paragraph in letter.Paragraphs) html.Append("<p>").Append(encoder.Encode(paragraph)).Append("</p>");
        html.Append("<p><a href=\"").Append(encoder.Encode(letter.Link)).Append("\">").Append(encoder.Encode(letter.LinkText)).Append("</a></p>");
        return html.Append("<p dir=\"ltr\">").Append(encoder.Encode(letter.Link)).Append("</p></body></html>\n").ToString();
    }
}
