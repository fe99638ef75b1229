using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using MotCua.Accounts;
using MotCua.Law;
using MotCua.Law.Tariffs;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Tariffs;

/// <summary>
/// Ghi mức thu: the city's tariff book as its centre records decisions of the people's council. Each recording is a new book; none is changed.
/// The book is read again in the write's own turn; acts decided on the former one lose their race.
/// </summary>
public sealed class TariffActs(IDbContextFactory<CentreDb> store, EventLedger ledger, TariffBooks tariffs, Organisations organisations, TimeProvider time)
{
    /// <summary>True where the position may record amounts: a Director of the city's own centre.</summary>
    public async ValueTask<bool> May(Me me)
    {
        var (organisation, _) = await organisations.Now();
        return Permissions.May(me.Kind, nameof(SetCharge)) && organisation.IsOfCity(me.CentreId);
    }

    /// <summary>Every reason why it was not recorded; none when it was.</summary>
    public async Task<IReadOnlyList<Refusal>> Record(SetCharge act, Me me)
    {
        if (!await May(me))
            return [new("tariff.other", Articles.FilingDateTariff, new("Biểu thu của thành phố do Giám đốc Trung tâm thành phố ghi.", "The city's tariff is recorded by the Director of the city's centre."))];
        var refusals = await ledger.InTurn(async () =>
        {
            await using var db = await store.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (book, refused) = act.Decide(TariffBooks.Of(await TariffBooks.Latest(db)));
            if (book is null)
                return refused;
            db.Add(new TariffRow { Lines = book.ToJson(), Decision = act.Basis.Trim(), RecordedAt = time.GetUtcNow(), RecordedBy = me.PersonId });
            await db.SaveChangesAsync();
            await References.Changed(db.Database.GetDbConnection(), transaction.GetDbTransaction(), TariffBooks.Table, act.ProcedureCode);
            await transaction.CommitAsync();
            return [];
        });
        tariffs.Forget();
        return refusals;
    }
}
