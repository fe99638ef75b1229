using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace MotCua.Plumbing;

/// <summary>Ngôn ngữ: Vietnamese, or English when the reader switched to it (cookie <c>ngon-ngu</c>).</summary>
public static class Languages
{
    public const string Cookie = "ngon-ngu";

    private static readonly CultureInfo Vietnamese = Vietnam();
    private static readonly CultureInfo English = new("en-GB");

    /// <summary>True when the reader of this request reads English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Whatever the machine's locale says, this program counts and dates as Việt Nam does.</summary>
    public static void SpeakVietnamese()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = Vietnamese;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = Vietnamese;
    }

    internal static void UseLanguages(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(Vietnamese),
        SupportedCultures = [Vietnamese, English],
        SupportedUICultures = [Vietnamese, English],
        RequestCultureProviders = [new CustomRequestCultureProvider(Chosen)],
    });

    private static Task<ProviderCultureResult?> Chosen(HttpContext context) =>
        Task.FromResult<ProviderCultureResult?>(new(context.Request.Cookies[Cookie] == "en" ? English.Name : Vietnamese.Name));

    // ICU's vi-VN writes days without leading zeros; the forms of the one-stop system write dd/MM/yyyy.
    private static CultureInfo Vietnam()
    {
        var culture = new CultureInfo("vi-VN");
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.LongTimePattern = "HH:mm:ss";
        return CultureInfo.ReadOnly(culture);
    }
}
