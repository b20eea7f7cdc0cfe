using Microsoft.Extensions.DependencyInjection;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Handbook;

/// <summary>Who reads about residence, violence, debts, dismissal or eviction is first told who helps: in every language, before anything else.</summary>
public sealed class SensitivePagesTests(StarterSite site)
{
    /// <summary>Of the starter package.</summary>
    private static readonly string[] Sensitive =
    [
        "migration", "aufenthaltstitel", "aufenthaltstitel-verlaengern", "fiktionsbescheinigung-verstehen", "familiennachzug-kind-geboren", "einbuergerung-weg",
        "schutz-fuer-menschen-aus-der-ukraine", "hilfe-bei-gewalt", "seelische-gesundheit", "schulden-und-mahnungen", "pfaendungsschutz", "arbeit-verloren", "wenn-die-wohnung-verloren-geht",
    ];

    private static readonly string[] Advice =
    [
        "service:beratungshilfe", "office:caritas-zentrum", "office:lra-amf", "office:telefonseelsorge", "office:hilfetelefon", "office:amila", "office:auslaenderamt", "office:unterbringung", "110", "112",
    ];

    [Fact]
    public void Sensitive_pages_lead_to_advice_or_a_hotline_before_anything_else()
    {
        var texts = site.Running.Services.GetRequiredService<Publication>().Current.All<PageText>().Where(t => Sensitive.Contains(t.Page)).ToList();
        Assert.Equal(Sensitive.Order(StringComparer.Ordinal), texts.Select(t => t.Page).Distinct().Order(StringComparer.Ordinal));
        Assert.All(texts, t => Assert.True(Advice.Any(a => Beginning(t.Body).Contains(a, StringComparison.Ordinal)), $"{t.Key} begins with: {Beginning(t.Body)}"));
    }

    /// <summary>What stands before the second heading, or before the first where the text does not begin with one.</summary>
    private static string Beginning(string body) =>
        body.IndexOf("\n## ", StringComparison.Ordinal) is var heading and >= 0 ? body[..heading] : body;
}
