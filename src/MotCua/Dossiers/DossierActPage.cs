using System.Globalization;
using Microsoft.AspNetCore.Components;
using MotCua.Accounts;
using MotCua.Accounts.Sessions;
using MotCua.Dossiers.Reading;
using MotCua.Law;
using MotCua.Law.Dossiers;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Plumbing;
using MotCua.Positions;

namespace MotCua.Dossiers;

/// <summary>
/// Trang của một việc: what every act's page shares: the dossier opened, the version its person sees, the form's key, and what came of
/// the press. A page itself says only what is asked and which act it is.
/// </summary>
public abstract class DossierActPage : InLanguage
{
    [Inject] protected DossierActs Acts { get; set; } = default!;

    [Inject] protected OpenDossier Dossiers { get; set; } = default!;

    [Inject] protected ReferenceBooks Books { get; set; } = default!;

    [Inject] protected OwnProof Proof { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; set; } = default!;

    [Inject] protected TimeProvider Time { get; set; } = default!;

    [CascadingParameter] protected Me? Me { get; set; }

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    /// <summary>Mã hồ sơ.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <summary>The acts of this page; the first names it.</summary>
    protected abstract IReadOnlyList<Type> OfPage { get; }

    /// <summary>True where the press signs, and its person must first show to be the owner of the account.</summary>
    public bool AsksProof => Me is not null && OfPage.Any(act => OwnProof.Asks(Me, act.Name));

    /// <summary>True where the page shows what happened before.</summary>
    protected virtual bool ReadsEvents => false;

    public OpenedDossier? Opened { get; private set; }

    public Typed Typed { get; private set; } = new(null, Language.Vietnamese);

    /// <summary>What others did since the page was shown.</summary>
    public IReadOnlyList<Recorded<DossierEvent>> Since { get; private set; } = [];

    public Bilingual? Trouble { get; private set; }

    /// <summary>The version the next press rests on.</summary>
    public long Saw { get; private set; }

    public string Key { get; private set; } = "";

    protected override async Task Load()
    {
        Typed = new(HttpMethods.IsPost(Http.Request.Method) ? await Http.Request.ReadFormAsync() : null, L);
        Key = Typed.Key("khoa", Time);
        if (Me is null || !OfPage.Any(act => Permissions.May(Me.Kind, act.Name)))
            return;
        try
        {
            Opened = await Dossiers.Open(Code, Me, Http.Request.Path, ReadsEvents, OfPage[0]);
        }
        catch (Exception cause) when (HttpMethods.IsPost(Http.Request.Method) && StoreTrouble.Of(cause) is { } trouble)
        {
            // What was typed is shown again; the dossier is not, for that could not be recorded.
            Trouble = Http.NotDone(trouble);
        }
        Saw = long.TryParse(Typed["saw"], out var saw) ? saw : Opened?.Version ?? 0;
        await Prepare();
    }

    /// <summary>Reads what the page further shows.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>What an act decided on, now; null where the page has no dossier.</summary>
    protected async Task<Situation?> SituationOf(DossierAct act) =>
        Opened is { } opened && Me is not null ? (await Books.Situation(act, opened.Dossier, Me, Time.GetUtcNow())).Situation : null;

    /// <summary>What stands in the fields until something is typed.</summary>
    protected void Prefill(IReadOnlyDictionary<string, string> fields)
    {
        if (!HttpMethods.IsPost(Http.Request.Method))
            Typed = new(new FormCollection(fields.ToDictionary(f => f.Key, f => new Microsoft.Extensions.Primitives.StringValues(f.Value))), L);
    }

    /// <summary>What the act would do to the promise; null where the page has no dossier.</summary>
    /// <param name="sample">The act as it would be asked, with nothing wrong in it.</param>
    protected async Task<Foreseen?> Foresee(DossierAct sample) =>
        await SituationOf(sample) is { } now ? Foreseen.Of(DossierLaw.Decide(Opened!.Dossier, sample, now)) : null;

    /// <summary>The moment shown, as the form carries it.</summary>
    protected static string Carried(Foreseen? after) =>
        (after is { Moments: [var (_, at), ..] } ? at.Due.ToInstant().UtcTicks : 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>The moment shown, as it came back with the press.</summary>
    protected ShownDue Shown() =>
        new(long.TryParse(Typed["hienHan"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks > 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);

    /// <summary>Does the act and goes where it leads, or shows why not.</summary>
    protected async Task Do(DossierAct act)
    {
        if (Opened is null || Me is null)
            return;
        var (me, unproven) = await Proof.Of(Me, act.GetType().Name);
        if (unproven.Count > 0)
        {
            Typed.Refusals = unproven;
            return;
        }
        switch (await Acts.Do(Opened.Id, act, me, Saw, Key))
        {
            case Done.Committed done:
                Navigation.NavigateTo($"/ho-so/{done.Dossier.Code ?? Opened.Address}?xong={act.GetType().Name}");
                break;
            case Done.Refused refused:
                Typed.Refusals = refused.Refusals;
                break;
            case Done.Overtaken overtaken:
                (Since, Saw) = (overtaken.Since, overtaken.Version);
                Key = Typed.NewKey(Time);
                break;
            case Done.Troubled troubled:
                Trouble = Http.NotDone(troubled.Why);
                break;
            default:
                Navigation.NavigateTo("/khong-co");
                break;
        }
    }
}
