using MotCua.Accounts;

namespace MotCua.Tests.Accounts;

public sealed class OneTimeCodesTests
{
    /// <summary>RFC 6238, appendix B, cut to six digits; the secret is "12345678901234567890".</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, OneTimeCodes.CodeOf("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCodes.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));
}
