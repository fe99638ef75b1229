namespace MotCua.Law;

/// <summary>Lời hai thứ tiếng: one sentence in Vietnamese, the language of the law, and in English.</summary>
public readonly record struct Bilingual(string Vi, string En)
{
    /// <summary>The sentence in the reader's language.</summary>
    public string In(bool english) => english ? En : Vi;
}
