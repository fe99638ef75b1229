using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MotCua.Law;
using MotCua.Ledger;

namespace MotCua.Plumbing;

/// <summary>
/// Dạng ghi của sự kiện: events of one kind of stream as UTF-8 JSON in two parts: facts, which stand in the chain for ever,
/// and what is marked <see cref="PersonalAttribute"/>, which is kept beside it and can be erased.
/// </summary>
public sealed class EventFormat<TEvent> where TEvent : class
{
    private readonly JsonSerializerOptions facts = Options(property => !IsPersonal(property));
    private readonly JsonSerializerOptions body = Options(IsPersonal);
    private readonly Dictionary<string, Type> byName;
    private readonly Dictionary<Type, (string Name, bool HasBody)> byType;

    /// <summary>The format of every event record that derives from <typeparamref name="TEvent"/>.</summary>
    public EventFormat()
    {
        var types = typeof(TEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TEvent)) && !t.IsAbstract).ToList();
        byName = types.ToDictionary(NameOf);
        byType = types.ToDictionary(t => t, t => (NameOf(t), t.GetProperties().Any(p => p.IsDefined(typeof(PersonalAttribute), false))));
    }

    /// <summary>Names of all events, for the approved list of what the journal may hold.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    public EventBytes Write(TEvent happened)
    {
        var (name, hasBody) = byType[happened.GetType()];
        return new(name, 1, JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), facts),
            hasBody ? JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), body) : null);
    }

    /// <summary>The event as it was; personal properties are null where the body has been erased.</summary>
    public TEvent Read(StoredEvent stored) =>
        (TEvent)JsonSerializer.Deserialize(Join(stored.Facts, stored.Body), byName[stored.Type], States.Json)!;

    /// <summary>DossierReceived → dossier-received.</summary>
    private static string NameOf(Type type) => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name);

    /// <summary>Two JSON objects as one: <c>{a}</c> and <c>{b}</c> → <c>{a,b}</c>.</summary>
    private static byte[] Join(byte[] left, byte[]? right)
    {
        if (right is null || right.Length <= 2)
            return left;
        if (left.Length <= 2)
            return right;
        return [.. left.AsSpan(0, left.Length - 1), (byte)',', .. right.AsSpan(1)];
    }

    private static bool IsPersonal(JsonPropertyInfo property) =>
        property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), false) == true;

    private static JsonSerializerOptions Options(Func<JsonPropertyInfo, bool> kept)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(type =>
        {
            if (!typeof(TEvent).IsAssignableFrom(type.Type))
                return;
            foreach (var property in type.Properties)
                if (!kept(property))
                    property.ShouldSerialize = static (_, _) => false;
        });
        return new(States.Json) { TypeInfoResolver = resolver };
    }
}

/// <summary>Dạng ghi của trạng thái: how snapshots and events are written as JSON.</summary>
public static class States
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Write<TState>(TState state) => JsonSerializer.SerializeToUtf8Bytes(state, Json);

    public static TState Read<TState>(byte[] bytes) => JsonSerializer.Deserialize<TState>(bytes, Json)!;

    /// <summary>The JSON as text, for people who look into the journal.</summary>
    public static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
