using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using MotCua.Law;
using MotCua.Law.Procedures;

namespace MotCua.Publication;

/// <summary>Dữ liệu có cấu trúc của trang thủ tục (schema.org GovernmentService), for search engines and assistants; a block of data, never run.</summary>
public static class LinkedProcedure
{
    /// <summary>No sign that could end the element it stands in: &lt;, &gt; and &amp; are escaped.</summary>
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As JSON-LD.</summary>
    /// <param name="address">The page's own absolute address.</param>
    /// <param name="decides">The agency that decides.</param>
    /// <param name="fees">By case, in the order of the edition.</param>
    public static string JsonLd(ProcedureEdition edition, string address, string decides, IReadOnlyList<FeeTable> fees) => new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "GovernmentService",
        ["@id"] = address,
        ["url"] = address,
        ["identifier"] = edition.Code,
        ["name"] = edition.Name,
        ["alternateName"] = edition.NameEn,
        ["inLanguage"] = "vi",
        ["serviceType"] = edition.Field,
        ["serviceOutput"] = new JsonObject { ["@type"] = "Thing", ["name"] = edition.Result.Name, ["identifier"] = edition.Result.Code },
        ["serviceOperator"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = decides },
        ["provider"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = "Trung tâm Phục vụ hành chính công thành phố Hải Phòng" },
        ["areaServed"] = new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = "Hải Phòng" },
        ["termsOfService"] = string.Join("; ", edition.LegalBases.Select(law => law.Citation)),
        ["availableChannel"] = new JsonArray([.. Channels(edition).Select(channel => (JsonNode)channel)]),
        ["offers"] = new JsonArray([.. edition.Cases.Zip(fees, Offers).SelectMany(offers => offers).Select(offer => (JsonNode)offer)]),
    }.ToJsonString(Format);

    private static IEnumerable<JsonObject> Channels(ProcedureEdition edition) =>
        from channel in edition.Cases.SelectMany(one => one.Channels).Select(terms => terms.Channel).Distinct().Order()
        select new JsonObject
        {
            ["@type"] = "ServiceChannel",
            ["name"] = Words.Of(channel).Vi,
            ["serviceUrl"] = channel == Channel.Online ? "https://dichvucong.gov.vn" : null,
        };

    /// <summary>What each channel of the case costs, where it is known; a fee not published is no offer, least of all a free one.</summary>
    private static IEnumerable<JsonObject> Offers(ProcedureCase one, FeeTable fees) =>
        from row in fees.Rows
        from cell in row.ByChannel
        select new JsonObject
        {
            ["@type"] = "Offer",
            ["name"] = $"{one.Name}: {row.Name.Vi}",
            ["category"] = Words.Of(cell.Key).Vi,
            ["price"] = cell.Value.Price.Amount.Amount,
            ["priceCurrency"] = "VND",
            ["description"] = Words.Of(cell.Value.Price).Vi,
        };
}
