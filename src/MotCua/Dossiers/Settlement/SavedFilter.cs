using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Law;
using MotCua.Ledger;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>Bộ lọc đã lưu: an officer's own name for a list and what is asked of it.</summary>
public sealed class SavedFilter
{
    public required Guid Id { get; init; }
    public required string OfficerId { get; init; }
    public required string Name { get; init; }

    /// <summary>As <see cref="WorkFilter.Address"/> writes it; says what is asked, not what is seen.</summary>
    public required string Address { get; init; }
}

/// <summary>Các bộ lọc của một người.</summary>
public sealed class SavedFilters(IDbContextFactory<CentreDb> store, EventLedger ledger, TimeProvider time)
{
    public const int Most = 20, LongestName = 60;

    public async Task<IReadOnlyList<SavedFilter>> Of(Me me, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.Set<SavedFilter>().AsNoTracking().Where(f => f.OfficerId == me.PersonId).OrderBy(f => f.Name).Take(Most).ToListAsync(stop);
    }

    /// <summary>Saves under a name; one of that name is asked otherwise from now on.</summary>
    public Task<IReadOnlyList<Refusal>> Save(string name, WorkFilter filter, Me me) => ledger.InTurn<IReadOnlyList<Refusal>>(async () =>
    {
        if (name.Length is 0 or > LongestName)
            return [Refuse($"Đặt tên cho bộ lọc, không quá {LongestName} ký tự.", $"Name the filter, at most {LongestName} characters.")];
        await using var db = await store.CreateDbContextAsync();
        var own = await db.Set<SavedFilter>().Where(f => f.OfficerId == me.PersonId).ToListAsync();
        if (own.Find(f => f.Name == name) is { } same)
            db.Entry(same).Property(f => f.Address).CurrentValue = filter.Address;
        else if (own.Count >= Most)
            return [Refuse($"Đã có {Most} bộ lọc; bỏ bớt một bộ lọc trước.", $"There are {Most} filters; remove one first.")];
        else
            db.Add(new SavedFilter { Id = Guid.CreateVersion7(time.GetUtcNow()), OfficerId = me.PersonId, Name = name, Address = filter.Address });
        await db.SaveChangesAsync();
        return [];
    });

    /// <summary>Removes one of the own; another's is not there.</summary>
    public Task Remove(Guid id, Me me) => ledger.InTurn(async () =>
    {
        await using var db = await store.CreateDbContextAsync();
        await db.Set<SavedFilter>().Where(f => f.Id == id && f.OfficerId == me.PersonId).ExecuteDeleteAsync();
    });

    private static Refusal Refuse(string vi, string en) => new("filter.name", new("Biểu mẫu"), new(vi, en), nameof(SavedFilter.Name));
}

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("saved_filter").HasKey(f => f.Id);
        builder.HasIndex(f => new { f.OfficerId, f.Name }).IsUnique();
    }
}
