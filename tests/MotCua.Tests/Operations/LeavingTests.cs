using System.Net;
using MotCua.Commands;
using MotCua.Plumbing;
using MotCua.Tests.Commands;
using MotCua.Tests.Dossiers;

namespace MotCua.Tests.Operations;

/// <summary>Trung tâm báo trước khi dừng.</summary>
public sealed class NoticedCentre() : Centre(new TestStore("du lieu"), quiet: true)
{
    protected override CentreOptions Opened(CentreOptions usual) => usual with { Notice = TimeSpan.FromSeconds(5) };
}

/// <summary>Rời đi: who is still sent here is answered, and what was answered is there.</summary>
public sealed class LeavingTests(NoticedCentre centre) : IClassFixture<NoticedCentre>
{
    [Fact]
    public async Task Told_to_stop_it_first_says_so_answers_what_was_begun_and_loses_nothing()
    {
        using var receiver = await centre.As(Spine.Receiver);
        var form = await receiver.See("/tiep-nhan?thuTuc=1.013225");
        Assert.Equal("ready", (await receiver.See("/health/ready")).Text);

        var stopping = centre.Stop();
        SeenPage told;
        do told = await receiver.See("/health/ready");
        while (told.Status == HttpStatusCode.OK);
        var code = Spine.CodeOf(await Spine.Send(receiver, form));
        await stopping;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "leaving"), (told.Status, told.Text));
        using var late = centre.Anybody();
        await Assert.ThrowsAsync<HttpRequestException>(() => late.See("/health/live"));
        Assert.Equal(CommandLine.Fine, (await Spoken.To("verify", "--data", centre.Folder)).Code);
        Assert.Equal(CommandLine.Fine, (await Spoken.To("erase", code, "--reason", "Công văn 12", "--data", centre.Folder)).Code);
    }
}
