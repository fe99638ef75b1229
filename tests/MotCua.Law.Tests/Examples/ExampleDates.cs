using System.Globalization;

namespace MotCua.Law.Tests.Examples;

/// <summary>Ngày giờ trong ví dụ: dd/MM/yyyy and dd/MM/yyyy HH:mm, as an official writes them.</summary>
public static class ExampleDates
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static LocalMoment Moment(string text)
    {
        var at = DateTime.ParseExact(text, "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
        return new(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    public static string Text(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Text(LocalMoment at) => at.On.ToDateTime(at.At).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
