using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using WirPunkt.Platform.Content;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>What says of a package that it is a blueprint, and of a town what it was made from: <c>blueprint.yaml</c>, one record.</summary>
public sealed class BlueprintOrigin : ContentRecord
{
    /// <summary>The format that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The one key.</summary>
    public const string TheKey = "blueprint";

    public int Format { get; set; } = CurrentFormat;

    /// <summary>The town whose content it is, as people call it.</summary>
    public required string MadeFrom { get; set; }
    public required LocalDate MadeOn { get; set; }

    /// <summary>How that town is written in other scripts.</summary>
    public List<string> Spellings { get; set; } = [];

    /// <summary>Parts of that town and other words by which its texts are found.</summary>
    public List<string> OwnNames { get; set; } = [];

    /// <summary>What is that town's own and must be looked at before another shows it.</summary>
    public List<TownsOwn> ToCheck { get; set; } = [];

    /// <summary>How that town runs its programme: rows of settings by name, as the modules write them. Gone once they are taken over.</summary>
    public Dictionary<string, JsonElement>? Settings { get; set; }

    [JsonIgnore] public override bool IsPublic => false;

    /// <summary>Everything that names the town.</summary>
    public IEnumerable<string> AllNames() => [MadeFrom, .. Spellings, .. OwnNames];

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        if (Format != CurrentFormat) yield return FieldProblem.Of("format", "format", ("format", Format));
        if (Key != TheKey) yield return new FieldProblem("key", $"must be '{TheKey}'");
    }
}

/// <summary>A record that is a town's own in some way.</summary>
/// <param name="Kind">kebab-case: <c>service-point</c></param>
public sealed record TownsOwn(string Kind, string Key, List<OwnReason> Why);

/// <summary>What of a record is a town's own: its name, an address, telephone or mail, times, a link to its website, an exception, a fact that only its page or nobody proves.</summary>
public enum OwnReason { Name, Place, Contact, Hours, Link, Exception, Source }
