using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.WebEncoders;
using MotCua.Accounts;
using MotCua.Accounts.Providers;
using MotCua.Agencies;
using MotCua.Demonstration;
using MotCua.Dossiers;
using MotCua.Dossiers.Reading;
using MotCua.Dossiers.Retention;
using MotCua.Dossiers.Submission;
using MotCua.Dossiers.Tracking;
using MotCua.Gateways.NationalPortal;
using MotCua.Gateways.TimeStamping;
using MotCua.Law;
using MotCua.Law.Codes;
using MotCua.Ledger;
using MotCua.Look;
using MotCua.Operations;
using MotCua.Papers;
using MotCua.Papers.Digital;
using MotCua.Papers.Fonts;
using MotCua.Plumbing;
using MotCua.Positions;
using MotCua.Procedures;
using MotCua.Publication;
using MotCua.Sealing;
using MotCua.Supervision;
using MotCua.Tariffs;

namespace MotCua;

/// <summary>Trung tâm đang mở: puts the parts together. The only place that knows them all.</summary>
public static class CentreHost
{
    /// <summary>A centre ready to be started: tables brought up to date, demonstration checked, pages mapped.</summary>
    public static async Task<WebApplication> Build(CentreOptions centre, CancellationToken stop = default)
    {
        var app = Assemble(centre);
        await using (await app.Services.TakeOpening(stop)) await Open(app, centre, stop);
        Map(app, centre);
        return app;
    }

    private static async Task Open(WebApplication app, CentreOptions centre, CancellationToken stop)
    {
        app.Services.GetRequiredService<SealingKey>();
        await app.Services.OpenStore(centre, stop);
        if (app.Services.GetRequiredService<Founded>() is { IsDemonstration: true } founded)
        {
            await app.Services.GetRequiredService<FoundCity>().Run(LocalMoment.From(founded.At).On);
            if (!centre.Quiet && await app.Services.GetRequiredService<SeedDossiers>().RunOnce(stop)) await app.Services.GetRequiredService<Demonstration.Portal.SeedFilings>().Run(stop);
        }
        await app.Services.RefuseUnknownAgencies();
    }

    /// <summary>The parts on tables brought up to date, for a verb that shows no page; data that are new stay unfounded, free to become a demonstration.</summary>
    public static async Task<WebApplication> BuildUnfounded(CentreOptions centre, CancellationToken stop = default)
    {
        var app = Assemble(centre);
        await using (await app.Services.TakeOpening(stop)) await app.Services.BringTablesUpToDate(stop);
        return app;
    }

    private static WebApplication Assemble(CentreOptions given)
    {
        var centre = given with { Postgres = given.Postgres ?? StoreSettings.Postgres(given.Data) };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "motcua",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(centre.Urls);
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "motcua.staticwebassets.runtime.json"))) builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddSimpleConsole(line => { line.SingleLine = true; line.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff "; });
        // Standard output is for what was asked: the answers of verbs are read by other programs.
        builder.Services.Configure<ConsoleLoggerOptions>(log => log.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What the store refuses reaches the one who asked, and is one line there; not three.
        foreach (var part in new[] { "Database.Command", "Database.Connection", "Update" })
            builder.Logging.AddFilter("Microsoft.EntityFrameworkCore." + part, LogLevel.None);

        // Keys lie beside the data they guard, and are kept from others as that data is: told once in SECURITY.md, not at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);

        AddParts(builder.Services, centre);
        // What stops a start is told by the one who started it, in one sentence.
        var started = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started && level >= LogLevel.Warning);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        return app;
    }

    private static void AddParts(IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton(centre);
        services.AddSingleton(centre.Data);
        services.AddSingleton(centre.Time ?? (centre.Clock is { } start ? new RunningClock(start, TimeProvider.System) : TimeProvider.System));
        services.AddSingleton<Pulse>();
        services.AddSingleton<Leaving>();
        services.AddHostedService(provider => provider.GetRequiredService<Leaving>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = centre.Notice + Leaving.Longest);
        services.AddStore(centre);
        var keys = services.AddDataProtection().SetApplicationName("motcua");
        if (centre.Postgres is null) keys.PersistKeysToFileSystem(new DirectoryInfo(centre.Data.Keys));
        // Vietnamese stays readable in the page's source, and the pages stay small.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(form => { form.Cookie.Name = "bieu-mau"; form.Cookie.SameSite = SameSiteMode.Lax; form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; });
        services.AddHttpContextAccessor();
        services.AddResponseCompression(pages => pages.EnableForHttps = true);
        services.AddRazorComponents();
        services.AddAccounts();
        services.AddAgencySignIn(AgencyProvider.Of(centre.Data));
        AddSlices(services, centre);
    }

    private static void AddSlices(IServiceCollection services, CentreOptions centre)
    {
        services.AddSingleton<Founded>();
        services.AddSingleton(provider => EventLedger.Open(new LedgerOptions(provider.GetRequiredService<LedgerStore>(), provider.GetRequiredService<TimeProvider>()) { Reading = CommandCounter.CountOne, Committed = provider.GetRequiredService<Pulse>().Committed }));
        services.AddSingleton(DossierCodeFormats.Default);
        services.AddSingleton<DossierKind>();
        services.AddSingleton<DelegationKind>();
        services.AddSingleton<Dossiers.Outages.OutageKind>();
        services.AddSingleton<Dossiers.Outages.OutageActs>();
        services.AddSingleton<Dossiers.Outages.OutageBooks>();
        services.AddRetention();
        services.AddSingleton<HeldDelegations>();
        services.AddSingleton<DelegationActs>();
        services.AddSingleton<Organisations>();
        services.AddSingleton<Absences>();
        services.AddSingleton<AbsenceActs>();
        services.AddSingleton<Calendars>();
        services.AddSingleton<CalendarActs>();
        services.AddSingleton<Catalogues>();
        services.AddSingleton<Procedures.Import.PublishedTexts>();
        services.AddSingleton<Procedures.Import.CatalogueWriting>();
        services.AddSingleton<Procedures.Import.CatalogueReview>();
        services.AddSingleton<Procedures.Import.WordTable>();
        services.AddSingleton<EditionKind>();
        services.AddSingleton<Editions.EditionActs>();
        services.AddSingleton<Editions.BeginEdition>();
        services.AddSingleton<TariffBooks>();
        services.AddSingleton<TariffActs>();
        services.AddSingleton<OpenFiles>();
        services.AddSingleton<ReferenceBooks>();
        services.AddSingleton<DossierActs>();
        services.AddSingleton<RecountDueMoments>();
        services.AddHostedService<RecountInBackground>();
        services.AddSingleton<Dossiers.Round.ClockRound>();
        services.AddHostedService<Dossiers.Round.RoundInBackground>();
        services.AddSingleton<FoundCity>();
        services.AddSingleton<SeedDossiers>();
        services.AddSingleton<Demonstration.Portal.SeedFilings>();
        services.AddSingleton<OpenDossier>();
        services.AddSingleton<Dossiers.Tracking.WrongNumbers>();
        services.AddSingleton<Dossiers.Tracking.FollowDossier>();
        services.AddSingleton<Dossiers.Settlement.WorkLists>();
        services.AddSingleton<Dossiers.Settlement.ApologyLists>();
        services.AddSingleton<Dossiers.Settlement.ConsultationLists>();
        services.AddSingleton<Dossiers.Settlement.Incidents>();
        services.AddSingleton<SimulatedPortal>();
        services.AddSingleton(provider => PortalOf(provider));
        services.AddSingleton<PortalDoor>();
        services.AddSingleton<PortalNotices>();
        services.AddSingleton<TellPortal>();
        services.AddSingleton<OnlineFilings>();
        services.AddSingleton<Dossiers.Settlement.SavedFilters>();
        services.AddSingleton<Dossiers.Intake.Drafts.ReceiptDrafts>();
        services.AddSingleton<Dossiers.Intake.Drafts.SweepDrafts>();
        services.AddHostedService(provider => provider.GetRequiredService<Dossiers.Intake.Drafts.SweepDrafts>());
        services.AddSingleton<ManyActs>();
        services.AddSingleton<Dossiers.Register.FindDossiers>();
        services.AddSingleton(Dossiers.Register.SearchTable.Extras);
        services.AddSingleton<DossierPapers>();
        services.AddSingleton<RegisterPapers>();
        services.AddSingleton<OutagePapers>();
        services.AddSingleton<KeptPapers>();
        services.AddSingleton<KeepPapers>();
        services.AddSingleton<EraseDossier>();
        services.AddSingleton<EraseListed>();
        services.AddSingleton<DoesErrands>(provider => provider.GetRequiredService<EraseListed>().On);
        services.AddScoped<PaperDesk>();
        services.AddSingleton<Certification.CertificationKind>();
        services.AddSingleton<Certification.CertificationActs>();
        services.AddSingleton<Certification.CertificationBooks>();
        services.AddSingleton<Certification.CertificationPapers>();
        services.AddSingleton<DrawSample>();
        services.AddSingleton<EvidencePackage>();
        services.AddHostedService<ErrandsInBackground>();
        services.AddSingleton<SealingKey>();
        services.AddSingleton(provider => new StampHeads(provider.GetRequiredService<EventLedger>(), new(() => AuthorityOf(provider))));
        services.AddSingleton<DailySeal>();
        services.AddHostedService<SealInBackground>();
        services.AddSingleton(provider => PaperPrinter.Start(FontFinder.UsualFolders(), provider.GetRequiredService<DailySeal>().Line));
        services.AddSingleton<LastHead>(provider => _ => ValueTask.FromResult(provider.GetRequiredService<DailySeal>().Newest()?.MadeAt));
        services.AddMachines();
        services.AddSingleton<ReadFigures>();
        services.AddOperatorMetrics();
    }

    /// <summary>A demonstration has a portal of its own; whatever it was told to connect to, it talks to nobody outside.</summary>
    private static INationalPortal PortalOf(IServiceProvider provider) =>
        provider.GetRequiredService<Founded>().IsDemonstration ? provider.GetRequiredService<SimulatedPortal>() : new PortalOverAdapter(PortalSettings.FromEnvironment());

    /// <summary>The same of whoever stamps its seals; null where the centre has nobody.</summary>
    private static ITimeStamping? AuthorityOf(IServiceProvider provider) =>
        provider.GetRequiredService<Founded>().IsDemonstration ? new LocalAuthority(provider.GetRequiredService<TimeProvider>()) : TimeStampingOverHttp.FromEnvironment();

    private static void Map(WebApplication app, CentreOptions centre)
    {
        app.UseProxies(centre.Proxies);
        app.UseSecurityHeaders();
        app.UseTroubles();
        app.UseSizeLimit();
        if (app.Services.GetRequiredService<Founded>().IsDemonstration) app.UseLoopbackOnly();
        app.UseOperatorMetrics();
        app.UseLanguages();
        if (centre.CountCommands) app.UseCommandCount();
        app.UseAuthentication();
        app.UseDoor(centre);
        app.UseMachines();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRateLimiter();
        app.UsePublicPages();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapPreferences();
        app.MapSignIn();
        app.MapAgencySignIn();
        Accounts.Passkeys.PasskeyAddresses.MapPasskeys(app);
        app.MapPapers();
        app.MapOutagePapers();
        Certification.CertificationAddresses.MapCertification(app);
        app.MapEvidence();
        app.MapCopies();
        Dossiers.Intake.Drafts.DraftAddresses.MapReceiptDrafts(app);
        app.MapProcedures();
        app.MapPortal();
        app.MapOpenData();
        app.MapSeals();
        app.MapProofs();
        app.MapMachines();
        app.MapRazorComponents<App>();
    }

    private static void UseCommandCount(this WebApplication app) => app.Use((context, next) =>
    {
        var tally = CommandCounter.Start();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[CommandCounter.Header] = tally.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        return next(context);
    });
}
