using System.Text.Json.Serialization;

namespace MotCua.Law;

/// <summary>Giới tính.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sex>))]
public enum Sex { Male, Female }
