using System.Text.Json.Serialization;

namespace MotCua.Law;

/// <summary>Cách thức nộp: by which channel a dossier is filed. A legal fact, not a label: time limits and fees hang on it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>Trực tiếp.</summary>
    Direct,

    /// <summary>Dịch vụ bưu chính.</summary>
    Post,

    /// <summary>Trực tuyến, on the national portal or VNeID only (Điều 15 khoản 3 NĐ 118/2025).</summary>
    Online,
}

/// <summary>Tên cách nộp, as a sentence names it.</summary>
public static class ChannelWords
{
    public static Bilingual Words(this Channel channel) => channel switch
    {
        Channel.Direct => new("trực tiếp", "at the desk"),
        Channel.Post => new("bưu chính", "by post"),
        _ => new("trực tuyến", "online"),
    };
}
