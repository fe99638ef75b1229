using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Law.Outages;
using MotCua.Positions;

namespace MotCua.Dossiers.Outages;

/// <summary>Lời về hồ sơ ghi bù: that it was received in an outage, when it was written down and who saw it; the same on every page and paper.</summary>
public static class OutageWords
{
    /// <summary>In a list's remarks: "ghi bù, phiếu GD-26-0001".</summary>
    public static Bilingual Mark(string number) => new($"ghi bù, phiếu {number}", $"entered later, blank {number}");

    /// <summary>"nhận khi mất điện trên phiếu in sẵn GD-26-0001, ghi vào hệ thống 08:05 24/11/2026, người chứng kiến Lê Thị Thanh Tâm".</summary>
    public static Bilingual Of(OutageReceipt outage, Organisation organisation)
    {
        var (brief, witness) = (Brief(outage), organisation.OfficerName(outage.WitnessId));
        return new($"{brief.Vi}, người chứng kiến {witness}", $"{brief.En}, witnessed by {witness}");
    }

    /// <summary>The same without the witness.</summary>
    public static Bilingual Brief(OutageReceipt outage)
    {
        var at = LocalMoment.From(outage.EnteredAt);
        var entered = $"{at.At:HH\\:mm} {at.On:dd/MM/yyyy}";
        return new($"nhận khi {outage.Cause.Words().Vi} trên phiếu in sẵn {outage.Number}, ghi vào hệ thống {entered}", $"received on printed blank {outage.Number} ({outage.Cause.Words().En}), entered {entered}");
    }
}
