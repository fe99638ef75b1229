using System.Text.Json;

namespace MotCua.Ledger.Tests;

/// <summary>A library's book as a stream: what the ledger's tests do acts on.</summary>
public sealed record Book(string Title, string? Borrower, long CardNumber, int Loans)
{
    public static readonly Book None = new("", null, 0, 0);
}

public abstract record BookEvent;

public sealed record Bought(string Title) : BookEvent;

/// <summary>The borrower's name is personal; the loan card is numbered per branch.</summary>
public sealed record Lent(string? Borrower, string Branch, long Card = 0) : BookEvent;

public sealed record Returned : BookEvent;

public sealed record Stamped(string Mark) : BookEvent;

public class BookKind : StreamKind<Book, BookEvent>
{
    public static readonly RowTable Shelf = new("shelf", ["stream"], ["title", "borrower", "loans", "version"]);
    public static readonly RowTable OnLoan = new("on_loan", ["card", "branch"], ["stream", "borrower"]);

    public int Fold { get; init; } = 1;
    public override string Name => "book";
    public override int FoldVersion => Fold;
    public override Book Empty => Book.None;
    public override IReadOnlyList<RowTable> Tables => [Shelf, OnLoan];

    public override Book Evolve(Book state, BookEvent happened) => happened switch
    {
        Bought bought => state with { Title = bought.Title },
        Lent lent => state with { Borrower = lent.Borrower ?? "(erased)", CardNumber = lent.Card, Loans = state.Loans + 1 },
        Returned => state with { Borrower = null, CardNumber = 0 },
        _ => state,
    };

    public override EventBytes Write(BookEvent happened) => happened switch
    {
        Lent lent => new("Lent", 2, Json(new { branch = lent.Branch, card = lent.Card }), Json(new { borrower = lent.Borrower })),
        Bought bought => new("Bought", 1, Json(new { title = bought.Title })),
        Stamped stamped => new("Stamped", 1, Json(new { mark = stamped.Mark })),
        _ => new("Returned", 1, "{}"u8.ToArray()),
    };

    /// <summary>The first release called the branch a place.</summary>
    public override IReadOnlyList<Upcaster> Upcasters =>
    [
        new("Lent", 1, old => old with { TypeVersion = 2, Facts = Json(new { branch = Text(old.Facts, "place"), card = Number(old.Facts, "card") }) }),
        new("Borrowed", 1, old => old with { Type = "Lent" }),
    ];

    public override BookEvent Read(StoredEvent stored) => stored.Type switch
    {
        "Bought" => new Bought(Text(stored.Facts, "title")),
        "Lent" => new Lent(stored.Body is { } body ? Text(body, "borrower") : null, Text(stored.Facts, "branch"), Number(stored.Facts, "card")),
        "Stamped" => new Stamped(Text(stored.Facts, "mark")),
        "Returned" => new Returned(),
        var other => throw new InvalidOperationException(other),
    };

    public override byte[] WriteState(Book state) => Json(state);
    public override Book ReadState(byte[] bytes) => JsonSerializer.Deserialize<Book>(bytes)!;
    public override Draw? DrawOf(BookEvent happened) => happened is Lent lent ? new Draw("card/" + lent.Branch) : null;
    public override BookEvent Numbered(BookEvent happened, long number) => (Lent)happened with { Card = number };

    public override IEnumerable<RowChange> Project(Guid stream, Book? before, Book after, IReadOnlyList<BookEvent> events, long version)
    {
        yield return Shelf.Upsert(stream, after.Title, after.Borrower, after.Loans, version);
        foreach (var lent in events.OfType<Lent>())
            yield return OnLoan.Upsert(lent.Card, lent.Branch, stream, lent.Borrower);
    }

    public override IEnumerable<NewErrand> ErrandsOf(Book after, BookEvent happened) => happened switch
    {
        Lent lent => [new("SendSlip", Json(new { lent.Card, lent.Borrower }))],
        Stamped stamped => [new("Announce", Json(new { mark = stamped.Mark }))],
        _ => [],
    };

    private static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value);
    private static string Text(byte[] json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString()!;
    private static long Number(byte[] json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetInt64();
}
