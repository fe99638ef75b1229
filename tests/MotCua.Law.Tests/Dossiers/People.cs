using MotCua.Law.Positions;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Người trong truyện: who acts in the stories, each in one position.</summary>
internal static class People
{
    public const string Agency = "so-xay-dung", OtherAgency = "so-tu-phap", Centre = "tt-thanh-pho";

    public static readonly Actor Receiver = new("an", "tiep-nhan", PositionKind.Receiver, Centre, "van-phong", Centre);
    public static readonly Actor Appraiser = new("binh", "tham-dinh", PositionKind.Appraiser, "phong-cap-phep", Agency);
    public static readonly Actor SecondAppraiser = new("chau", "tham-dinh-2", PositionKind.Appraiser, "phong-cap-phep", Agency);
    public static readonly Actor Head = new("dung", "truong-phong", PositionKind.HeadOfDivision, "phong-cap-phep", Agency);
    public static readonly Actor AgencyHead = new("giang", "giam-doc-so", PositionKind.HeadOfAgency, Agency, Agency);
    public static readonly Actor Director = new("lan", "giam-doc-tt", PositionKind.Director, Centre, "van-phong", Centre);
    public static readonly Actor Seconded = new("ha", "biet-phai", PositionKind.SecondedOfficer, Centre, Agency, Centre);
    public static readonly Actor Stranger = new("khanh", "tham-dinh", PositionKind.Appraiser, "phong-khac", OtherAgency);
    public static readonly Actor Applicant = new("nguoi-nop", "", PositionKind.Receiver, "", "");
    public static readonly Actor Clock = new("clock", "", PositionKind.Administrator, "", "");
}
