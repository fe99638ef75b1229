using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Tests.BadInput;

namespace MotCua.Tests.Accounts;

/// <summary>Mọi địa chỉ: what the running program answers to, from the program itself; only files of the house, alike for all, are left out.</summary>
/// <param name="Pattern">As mapped, with what is asked in addition.</param>
/// <param name="Form">One of several forms that are pressed there, as <see cref="Page.Forms"/> names it; null where there is at most one.</param>
internal sealed record Address(string Pattern, string Method, string? Form = null)
{
    /// <summary>An officer who is nobody of the walk, so that nothing done to the account is felt in it.</summary>
    private const string AnOfficer = "pham-thi-kim-dung", AProcedure = "1.013225", AWard = "tt-11311";

    private static readonly string[] HouseFiles = ["/_framework/", "/{**path:file}"];

    /// <summary>Addresses that say more with a question: a search, a list's span, the dossier from which a lodger is taken over.</summary>
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["/bieu-thu"] = [$"?ma={AProcedure}"],
        ["/tim"] = ["?q=nguyen"],
        ["/thu-tuc/tim"] = ["?q=giay"],
        ["/tiep-nhan"] = ["", $"?thuTuc={AProcedure}&tiep={{hồ sơ}}"],
    };

    /// <summary>In the table.</summary>
    public string Named => Form is null ? Pattern : $"{Pattern} «{Form}»";

    /// <summary>Whose forms stand there only where something was asked.</summary>
    private static readonly string[] PressedAsAsked = ["/bieu-thu"];

    /// <summary>Whose answer depends on which dossier is meant.</summary>
    public bool MeansADossier => Pattern.StartsWith("/ho-so/{", StringComparison.Ordinal) || Pattern.Contains("{hồ sơ}", StringComparison.Ordinal);

    /// <param name="also">What else addresses are about; without it those are about nothing there is.</param>
    public string On(SampleDossier dossier, Meant? also = null) => Pattern
        .Replace("{hồ sơ}", dossier.Id.ToString(), StringComparison.Ordinal)
        .Replace("/chung-thuc/{id}", also?.Certification ?? $"/chung-thuc/{AnOfficer}", StringComparison.Ordinal)
        .Replace("/so-gian-doan/{id}", also?.Blanks ?? $"/so-gian-doan/{AnOfficer}", StringComparison.Ordinal)
        .Replace("/huy-ho-so/{id}", also?.Erasure ?? $"/huy-ho-so/{AnOfficer}", StringComparison.Ordinal)
        .Replace("/bien-tap/{id}", also?.Edition ?? $"/bien-tap/{AnOfficer}", StringComparison.Ordinal)
        .Replace("/tiep-nhan/nhap/{id}/{digest}", also?.Scan ?? $"/tiep-nhan/nhap/{AnOfficer}/0", StringComparison.Ordinal)
        .Replace("{Centre}", AWard, StringComparison.Ordinal)
        .Replace("/thu-tuc/{code}", $"/thu-tuc/{AProcedure}", StringComparison.Ordinal)
        .Replace("{code}", dossier.Code, StringComparison.Ordinal).Replace("{id}", AnOfficer, StringComparison.Ordinal);

    /// <summary>Every address, reading before doing; leaving comes last.</summary>
    public static IReadOnlyList<Address> Of(Centre centre)
    {
        var pages = DeclaredForms.Pages(centre).ToDictionary(page => Written(page.Pattern), page => page.Forms.Where(form => !form.StartsWith('→')).ToArray<string?>());
        return
        [
            .. (from endpoint in centre.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
               let pattern = Written("/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/'))
               where !HouseFiles.Any(file => pattern.StartsWith(file, StringComparison.Ordinal))
               from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
               where method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE"
               from form in method == "POST" ? FormsAt(pattern) : [null]
               from asked in (method == "GET" || PressedAsAsked.Contains(pattern)) && Asked.TryGetValue(pattern, out var questions) ? questions : [""]
               orderby method, pattern == "/dang-xuat", pattern, asked, form
               select new Address(pattern + asked, method, form)).Distinct(),
        ];

        // Pages with several forms are pressed once for each.
        string?[] FormsAt(string pattern) => pages.TryGetValue(pattern, out var forms) && forms.Length > 1 ? forms : [null];
    }

    private static string Written(string pattern) => pattern.Replace("{Code}", "{code}", StringComparison.Ordinal).Replace("{Id}", "{id}", StringComparison.Ordinal);

    /// <summary>The form's name as it stands on the page; null where none such was met.</summary>
    public string? FormAmong(IReadOnlySet<string> met) => Form is null ? met.Order(StringComparer.Ordinal).FirstOrDefault()
        : Form.EndsWith('*') ? met.Where(name => name.StartsWith(Form[..^1], StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault() : Form;
}

/// <summary>Điều khác mà địa chỉ nói đến: copies certified in the ward, a draft of the city's, a scan of a receipt the receiver has begun, the ward's printed blanks.</summary>
internal sealed record Meant(string Certification, string Edition, string Scan, string Blanks, string Erasure)
{
    public static async Task<Meant> Of(Centre centre) => new(await new StateSamples(centre).Certification("vao-so"), $"/bien-tap/{await new StateSamples(centre).Drafted():N}", await new StateSamples(centre).Draft(), await new StateSamples(centre).Blanks(), await new StateSamples(centre).Erasure());
}
