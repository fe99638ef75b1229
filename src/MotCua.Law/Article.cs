namespace MotCua.Law;

/// <summary>Căn cứ: the article a rule stands under, as an official would cite it ("Điều 19 khoản 5 Nghị định 118/2025/NĐ-CP").</summary>
public sealed record Article(string Citation)
{
    public override string ToString() => Citation;
}
