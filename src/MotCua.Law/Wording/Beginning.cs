namespace MotCua.Law.Wording;

/// <summary>Phần đầu của chữ: the beginning of a text too long for its place, which never ends in half a character: no store and no paper holds one.</summary>
public static class Beginning
{
    /// <param name="most">Of UTF-16 units, at least one.</param>
    public static string Of(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>A procedure's name as far as a row of a list has room for it.</summary>
    public static string OfName(string name) => InWords(name, 80);

    /// <summary>The same up to its last blank, where it has one, and an ellipsis.</summary>
    public static string InWords(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var begins = Of(text, most);
        return (begins.LastIndexOf(' ') is > 0 and var blank ? begins[..blank] : begins) + "…";
    }
}
