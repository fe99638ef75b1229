using MotCua.Law.Positions;
using MotCua.Positions;

namespace MotCua.Accounts;

/// <summary>Phạm vi thấy hồ sơ: which dossiers a position sees: those of its centre, of its agency, of the whole city, or none.</summary>
[Flags]
public enum Reach
{
    Nothing = 0,
    Centre = 1,
    Agency = 2,
    City = 4,
}

/// <summary>Phạm vi theo vị trí: the table.</summary>
public static class Reaches
{
    /// <summary>An inspector of the city sees the city; one of a commune what its committee settles, was asked about, and what its centre received.</summary>
    public static Reach Of(Me me) => me is { Kind: PositionKind.Inspector, OfCommune: true } ? Reach.Centre | Reach.Agency : Of(me.Kind);

    private static Reach Of(PositionKind kind) => kind switch
    {
        PositionKind.Receiver or PositionKind.ReturnOfficer or PositionKind.Director => Reach.Centre,
        PositionKind.SecondedOfficer => Reach.Centre | Reach.Agency,
        PositionKind.Appraiser or PositionKind.HeadOfDivision or PositionKind.HeadOfAgency or PositionKind.RecordsClerk => Reach.Agency,
        PositionKind.Inspector => Reach.City,
        _ => Reach.Nothing,
    };
}
