using System.Globalization;
using MotCua.Law.Dossiers;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Lời từ chối không theo ngôn ngữ của máy: a refusal reads the same wherever the program runs.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void A_refusal_reads_the_same_on_every_machine(string culture)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var story = Stories.In(DossierStatus.SupplementAwaited);

            Assert.Equal("Người nộp còn được bổ sung đến 17/11/2026.", Assert.Single(story.Refusals(new Lapse(), People.Clock)).Words.Vi);
            Assert.Equal("2026-11-02T09:00", story.Now.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }
}
