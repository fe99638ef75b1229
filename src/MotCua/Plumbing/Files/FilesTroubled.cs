using MotCua.Law;

namespace MotCua.Plumbing.Files;

/// <summary>Sự cố kho tệp: why a file could not be kept or given.</summary>
public enum FileTrouble
{
    /// <summary>The store does not answer or does not let us; later it may.</summary>
    Unreachable,

    /// <summary>What was kept is not there.</summary>
    Missing,

    /// <summary>What is there is not what was kept.</summary>
    Altered,

    /// <summary>The bucket keeps what is deleted; nothing was deleted.</summary>
    KeepsVersions,
}

/// <summary>Kho tệp gặp sự cố: a person is told <see cref="Words"/>, the log says which file or what the store answered.</summary>
public sealed class FilesTroubled(FileTrouble why, string detail, Exception? cause = null) : Exception($"{why}: {detail}", cause)
{
    public FileTrouble Why { get; } = why;

    public Bilingual Words => Why switch
    {
        FileTrouble.Missing => new("Bản lưu của giấy này không còn trong kho tệp. Hãy báo người quản trị.", "The kept file of this paper is no longer in the file store. Please tell the administrator."),
        FileTrouble.Altered => new("Bản lưu của giấy này không còn đúng như khi được lưu nên không được đưa ra. Hãy báo người quản trị.", "The kept file of this paper is not what was kept, so it is not given out. Please tell the administrator."),
        FileTrouble.KeepsVersions => new("Kho S3 đang giữ các phiên bản cũ nên không xóa hẳn được; chưa tệp nào bị xóa. Hãy tắt và xóa các phiên bản.", "The S3 bucket keeps old versions, so nothing can be erased from it; no file was deleted. Please turn versioning off and remove the versions."),
        _ => new("Kho tệp không trả lời. Vui lòng thử lại sau ít phút; nếu vẫn vậy, hãy báo người quản trị.", "The file store does not answer. Please try again in a few minutes, and tell the administrator if it stays so."),
    };

    /// <summary>Asked again later it may be well; a file that is gone or altered will not be.</summary>
    public int Status => Why == FileTrouble.Unreachable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
}
