using MotCua.Dossiers.Submission;
using MotCua.Law;
using MotCua.Law.Procedures;
using MotCua.Look;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Demonstration.Portal;

/// <summary>Nộp vài hồ sơ trực tuyến: what a new demonstration has waiting for its receivers, filed through the portal's door like any other.</summary>
public sealed class SeedFilings(PortalDoor door, Organisations organisations, Catalogues catalogues, TimeProvider time)
{
    private const int AtCommune = 3, AtCity = 2;

    /// <exception cref="InvalidOperationException">The door takes one of them not.</exception>
    public async Task Run(CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        var (organisation, _) = await organisations.Now(stop);
        var (catalogue, _) = await catalogues.Now(stop);
        var online = catalogue.InForceOn(LocalMoment.From(now).On).Where(edition => FilingForm.Cases(edition).Any() && !Story.IsOfOrganisations(edition.Code)).ToLookup(edition => edition.Level == ProcedureLevel.City);
        var people = new Inhabitants(2026);
        foreach (var (n, edition) in online[false].Take(AtCommune).Concat(online[true].Take(AtCity)).Index())
        {
            var form = new FilingForm(new Typed(null, Language.Vietnamese), edition, people.Person(2_000_000 + n));
            var agency = organisation.Unit(edition.CompetentAgencyId ?? FilingForm.UsualCommune)?.Identifier ?? "";
            if (await door.File(form.ToMessage(Guid.CreateVersion7(now).ToString("N"), agency, now), stop) is { IsFine: false } answer)
                throw new InvalidOperationException($"{edition.Id}: {answer.Message}");
        }
    }
}
