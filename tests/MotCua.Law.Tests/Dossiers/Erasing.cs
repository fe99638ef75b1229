using System.Reflection;
using MotCua.Law.Dossiers;

namespace MotCua.Law.Tests.Dossiers;

/// <summary>Xóa dữ liệu cá nhân: an event as it is read when its personal parts were erased: null in their place.</summary>
internal static class Erasing
{
    public static DossierEvent Of(DossierEvent happened)
    {
        var constructor = happened.GetType().GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select(p => Left(happened, happened.GetType().GetProperty(p.Name!)!)).ToArray();
        var erased = (DossierEvent)constructor.Invoke(arguments);
        foreach (var kept in new[] { nameof(DossierEvent.HappenedAt), nameof(DossierEvent.By) })
            typeof(DossierEvent).GetProperty(kept)!.SetValue(erased, typeof(DossierEvent).GetProperty(kept)!.GetValue(happened));
        return erased;
    }

    private static object? Left(DossierEvent happened, PropertyInfo part) =>
        part.GetCustomAttribute<PersonalAttribute>() is null ? part.GetValue(happened) : null;
}
