using MotCua.Law.Positions;

namespace MotCua.Dossiers.Settlement;

/// <summary>Loại danh sách việc. The names stand in addresses.</summary>
public enum WorkListKind
{
    /// <summary>Tôi đang giữ, and what is held by those I stand in for.</summary>
    Mine,
    Unassigned, AgencyCitizen, AgencyInWork, ToAgree, ToSign, Reception, Citizen, Return, National, CentreInWork, CentreToSign,

    /// <summary>Đến hạn hôm nay: of all turns the position attends to.</summary>
    DueToday,
    /// <summary>Quá hạn: of all turns the position attends to.</summary>
    Late,
    /// <summary>Tôi chờ cơ quan khác trả lời.</summary>
    Consulting,
    /// <summary>Cơ quan chờ cơ quan khác trả lời.</summary>
    AgencyConsulting,
}

/// <summary>Danh sách của từng vị trí: the table.</summary>
public static class WorkListKinds
{
    /// <summary>The lists a position works from, the first its own.</summary>
    public static IReadOnlyList<WorkListKind> For(PositionKind kind) => kind switch
    {
        PositionKind.Receiver => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late, WorkListKind.Citizen],
        PositionKind.ReturnOfficer => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late],
        PositionKind.Appraiser => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late, WorkListKind.AgencyCitizen, WorkListKind.Consulting, WorkListKind.AgencyInWork],
        PositionKind.SecondedOfficer => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late, WorkListKind.AgencyCitizen, WorkListKind.Consulting],
        PositionKind.HeadOfDivision or PositionKind.HeadOfAgency => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late, WorkListKind.AgencyCitizen, WorkListKind.AgencyConsulting],
        PositionKind.RecordsClerk => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late],
        PositionKind.Director => [.. Turns(kind), WorkListKind.DueToday, WorkListKind.Late, WorkListKind.Citizen],
        _ => [],
    };

    /// <summary>Whose turns count as the position's own: what is due and late there is its concern. No dossier stands in two of them.</summary>
    public static IReadOnlyList<WorkListKind> Turns(PositionKind kind) => kind switch
    {
        PositionKind.Receiver => [WorkListKind.Reception, WorkListKind.Return, WorkListKind.National],
        PositionKind.ReturnOfficer => [WorkListKind.Return, WorkListKind.National],
        PositionKind.Appraiser => [WorkListKind.Mine, WorkListKind.Unassigned],
        PositionKind.SecondedOfficer => [WorkListKind.ToSign, WorkListKind.Mine, WorkListKind.Unassigned, WorkListKind.Reception],
        PositionKind.HeadOfDivision => [WorkListKind.ToAgree, WorkListKind.ToSign, WorkListKind.Unassigned, WorkListKind.AgencyInWork],
        PositionKind.HeadOfAgency => [WorkListKind.ToSign, WorkListKind.ToAgree, WorkListKind.Unassigned, WorkListKind.AgencyInWork],
        PositionKind.RecordsClerk => [WorkListKind.Unassigned, WorkListKind.AgencyInWork],
        PositionKind.Director => [WorkListKind.CentreInWork, WorkListKind.CentreToSign, WorkListKind.Reception, WorkListKind.Return, WorkListKind.National],
        _ => [],
    };

}
