using MotCua.Law.Tariffs;

namespace MotCua.Tariffs;

/// <summary>Biểu phí, lệ phí đã công bố: the books shipped with the application.</summary>
public static class PublishedTariffs
{
    private static readonly Lazy<Tariff> Read = new(() => Tariff.FromJson(Text("hai-phong.json")));

    /// <summary>The book of Hải Phòng, for filing dates from 01/07/2025 on; each line says whether it was checked.</summary>
    public static Tariff HaiPhong => Read.Value;

    /// <summary>The same book as JSON, as it is recorded.</summary>
    public static string HaiPhongJson => Text("hai-phong.json");

    private static string Text(string name)
    {
        using var stream = typeof(PublishedTariffs).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
