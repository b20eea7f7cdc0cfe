using WirPunkt.Platform.Content;

namespace WirPunkt.Platform.Web;

/// <summary>What a module adds to the page of another module's record: concerns to a topic, a slip to a service, to the municipality what the desk shows of the day.</summary>
/// <param name="Component">has one parameter, <c>Record</c></param>
public sealed record PageAddition(Type RecordType, Type Component)
{
    public static PageAddition Of<TRecord, TComponent>() where TRecord : ContentRecord => new(typeof(TRecord), typeof(TComponent));
}
