using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures;

/// <summary>Danh mục đang dùng: the catalogue everyone looks at, put in whole when it is read and read again when editions are recorded.</summary>
public sealed class CatalogueInUse
{
    private volatile Catalogue current = Catalogue.Empty;

    public Catalogue Current => current;

    /// <summary>Reads every recorded edition; throws when one is not what was recorded.</summary>
    public async Task<Catalogue> Read(DbContext db, CancellationToken stop = default)
    {
        var rows = await db.Set<EditionRow>().AsNoTracking().ToListAsync(stop);
        return current = new(rows.Select(row => row.Read()));
    }
}
