using Microsoft.EntityFrameworkCore;
using MotCua.Accounts;
using MotCua.Dossiers.Outages;
using MotCua.Dossiers.Register;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Look;
using MotCua.Papers.Forms;
using MotCua.Papers.Layout;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Papers;

/// <summary>Sổ theo dõi hồ sơ in ra giấy (mẫu 07): a span of the register as the position sees it.</summary>
public sealed class RegisterPapers(IDbContextFactory<CentreDb> store, Organisations organisations, Catalogues catalogues)
{
    /// <summary>Null where the span holds more than is printed at once, or no form was prescribed on the day of printing.</summary>
    public async Task<Sheet?> Book(Me me, DaySpan span, DateOnly printedOn, CancellationToken stop)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        var rows = await db.Set<DossierRow>().AsNoTracking().Received(me, span.From, span.To).Take(RegisterSpan.MostPrinted + 1).ToListAsync(stop);
        if (rows.Count > RegisterSpan.MostPrinted || PaperForms.Known.On(PaperKind.Register, printedOn) is not { } form)
            return null;
        var (organisation, _) = await organisations.Now(stop);
        var (catalogue, _) = await catalogues.Now(stop);
        var keeper = Reaches.Of(me).HasFlag(Reach.Centre) ? me.CentreId ?? me.AgencyId : me.AgencyId;
        var book = span.From.Year == span.To.Year ? $"{span.From.Year}" : $"{span.From.Year}–{span.To.Year}";
        return new RegisterBook(form, DossierPapers.OfficeOf(organisation, keeper), book, span.From, span.To,
            [.. rows.Select((row, i) => Line(row, i + 1, organisation, catalogue))], printedOn).Compose();
    }

    private static RegisterRow Line(DossierRow row, int serial, Organisation organisation, Catalogue catalogue) => new(
        serial, row.Code ?? "", catalogue.NameOf(row.ProcedureCode), row.Sets, row.Applicant, row.Phone is null ? row.Address : $"{row.Address}, {row.Phone}", organisation.NameOf(row.AgencyId),
        LocalMoment.From(row.ReceivedAt!.Value), row.DueAt is { } due ? LocalMoment.From(due) : null,
        row.Status == DossierStatus.Returned && row.ClosedAt is { } returned ? LocalMoment.From(returned) : null,
        row.ReturnBy.Words().Vi,
        $"{row.Status.Words().Vi}{(row.Apologies > 0 ? "; đã xin lỗi" : "")}{(row.Provisional ? "; tạm tính" : "")}{(row.OutageNumber is { } blank ? $"; {OutageWords.Mark(blank).Vi}" : "")}");
}
