using MotCua.Law.Certification;
using MotCua.Ledger;
using MotCua.Plumbing;

namespace MotCua.Certification;

/// <summary>Chuỗi sự kiện chứng thực: one request for certified copies is a stream; its originals draw their numbers from the book of the year.</summary>
public sealed class CertificationKind : JsonKind<CopyCertification, CertificationEvent>
{
    public override string Name => "certification";

    public override int FoldVersion => 1;

    public override CopyCertification Empty => CopyCertification.None;

    public override IReadOnlyList<RowTable> Tables => [BookRow.Table];

    public override CopyCertification Evolve(CopyCertification state, CertificationEvent happened) => CertificationLaw.Evolve(state, happened);

    public override Draw? DrawOf(CertificationEvent happened) => happened is CopiesCertified { Number: null } certified ? new(certified.NumberSeries) : null;

    public override CertificationEvent Numbered(CertificationEvent happened, long number) => happened is CopiesCertified certified ? certified with { Number = number } : happened;

    public override IEnumerable<RowChange> Project(Guid stream, CopyCertification? before, CopyCertification after, IReadOnlyList<CertificationEvent> events, long version) =>
        after.Originals.Select((_, line) => BookRow.Of(stream, line, after));
}
