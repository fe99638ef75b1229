namespace MotCua.Law.Positions;

/// <summary>Loại vị trí việc làm: what a position is for in the life of a dossier.</summary>
public enum PositionKind
{
    /// <summary>Người tiếp nhận.</summary>
    Receiver,
    /// <summary>Người giải quyết, thẩm định.</summary>
    Appraiser,
    /// <summary>Lãnh đạo phòng.</summary>
    HeadOfDivision,
    /// <summary>Lãnh đạo cơ quan.</summary>
    HeadOfAgency,
    /// <summary>Công chức biệt phái tại Trung tâm: receives, appraises, and signs by delegation.</summary>
    SecondedOfficer,
    /// <summary>Văn thư.</summary>
    RecordsClerk,
    /// <summary>Người trả kết quả.</summary>
    ReturnOfficer,
    /// <summary>Giám đốc Trung tâm.</summary>
    Director,
    /// <summary>Người kiểm tra, thanh tra.</summary>
    Inspector,
    /// <summary>Quản trị hệ thống.</summary>
    Administrator,
}
