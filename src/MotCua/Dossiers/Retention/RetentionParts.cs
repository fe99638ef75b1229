namespace MotCua.Dossiers.Retention;

/// <summary>Lưu trữ và hủy: its parts, put together as <see cref="CentreHost"/> does the rest.</summary>
internal static class RetentionParts
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<RetentionKind>();
        services.AddSingleton<ErasureKind>();
        services.AddSingleton<RetainedDossiers>();
        services.AddSingleton<RetentionActs>();
        services.AddSingleton<ErasureLists>();
    }
}
