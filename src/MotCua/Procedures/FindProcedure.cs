using MotCua.Law;

namespace MotCua.Procedures;

/// <summary>Tìm thủ tục khi đang gõ: what the search field of a page asks for.</summary>
internal static class FindProcedure
{
    public static void MapFindProcedure(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/thu-tuc/goi-y", async (string? q, Catalogues catalogues, TimeProvider time) =>
        {
            var (catalogue, _) = await catalogues.Now();
            return catalogue.Find(q, LocalMoment.From(time.GetUtcNow()).On, 12).Select(e => new { value = e.Code, label = e.Name, hint = $"{e.Code} · {e.Field}" });
        }).AllowAnonymous();
}
