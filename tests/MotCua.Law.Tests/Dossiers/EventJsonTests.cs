using System.Text.Json;
using MotCua.Law.Dossiers;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Sự kiện ghi ra và đọc lại: what is kept of an event is enough to fold the same dossier from it.</summary>
public sealed class EventJsonTests
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public static TheoryData<DossierStatus> EveryStatus => [.. Enum.GetValues<DossierStatus>().Where(s => s != DossierStatus.New)];

    [Theory, MemberData(nameof(EveryStatus))]
    public void A_dossier_folds_the_same_from_events_that_were_written_and_read(DossierStatus status)
    {
        var story = Stories.In(status);

        var read = story.Happened.Select(Again).Aggregate(Dossier.None, DossierLaw.Evolve);

        Assert.Equal(JsonSerializer.Serialize(story.Dossier, Format), JsonSerializer.Serialize(read, Format));
    }

    private static DossierEvent Again(DossierEvent happened) =>
        (DossierEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(happened, happened.GetType(), Format), happened.GetType(), Format)!;
}
