package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.backup.WantedBackups;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.demo.DemoWorkshop;
import app.nozzly.host.jobs.JobScheduler;
import app.nozzly.host.jobs.JobStreams;
import app.nozzly.host.live.LiveFeature;
import app.nozzly.host.mail.DirectOutbox;
import app.nozzly.host.printfiles.KeptPrintFiles;
import app.nozzly.host.security.Identity;
import app.nozzly.host.telemetry.Telemetry;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.workshop.NewWorkshop;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** What must be there before the server answers requests: an open store with a workshop in it, who people are, and the plugins. */
final class WorkshopStart implements Provider<StartOrder> {

    private static final String USUAL_CURRENCY = "EUR";

    private final HostSettings settings;
    private final Nozzly nozzly;
    private final PluginRuntime plugins;
    private final KeptPrintFiles printFiles;
    private final JobScheduler jobs;
    private final JobStreams jobEvents;
    private final LiveFeature stockEvents;
    private final Telemetry telemetry;
    private final Identity identity;
    private final DirectOutbox outbox;
    private final Clock clock;
    private final WantedBackups backups;

    @Inject
    WorkshopStart(
            HostSettings settings,
            Nozzly nozzly,
            PluginRuntime plugins,
            KeptPrintFiles printFiles,
            JobScheduler jobs,
            JobStreams jobEvents,
            LiveFeature stockEvents,
            Telemetry telemetry,
            Identity identity,
            DirectOutbox outbox,
            Clock clock,
            WantedBackups backups) {
        this.settings = settings;
        this.nozzly = nozzly;
        this.plugins = plugins;
        this.printFiles = printFiles;
        this.jobs = jobs;
        this.jobEvents = jobEvents;
        this.stockEvents = stockEvents;
        this.telemetry = telemetry;
        this.identity = identity;
        this.outbox = outbox;
        this.clock = clock;
        this.backups = backups;
    }

    @Override
    public StartOrder get() {
        return new StartOrder(List.of(
                new Lifecycle.Part("telemetry", telemetry::begin, telemetry::close),
                new Lifecycle.Part("store", this::openWorkshop, nozzly::close),
                new Lifecycle.Part("accounts", this::openAccounts, outbox::close),
                new Lifecycle.Part("plugins", () -> {}, plugins::close),
                new Lifecycle.Part("print files", printFiles::removeOld, () -> {}),
                new Lifecycle.Part("jobs", jobs::start, jobs::stop),
                new Lifecycle.Part("backups", this::offerBackups, backups::stop),
                new Lifecycle.Part("events of stock", () -> {}, stockEvents::close),
                new Lifecycle.Part("events of jobs", () -> {}, jobEvents::close)));
    }

    /** What is sealed in the store must open here; the demo workshop has its owner. */
    private void openAccounts() {
        identity.secretCheck().check();
        identity.firstOwner().prepareDemo();
    }

    /** A server can be read by others while the host runs, the file of an embedded database cannot. */
    private void offerBackups() {
        if (settings.database().isEmpty()) {
            backups.start();
        }
    }

    private void openWorkshop() {
        OperationContext context = OperationContext.of(WorkshopModule.WORKSHOP, Actor.SYSTEM);
        if (nozzly.workshops().find(context).isEmpty()) {
            if (settings.demo()) {
                new DemoWorkshop(nozzly, clock).fill(WorkshopModule.WORKSHOP);
            } else {
                nozzly.workshops().open(Actor.SYSTEM, WorkshopModule.WORKSHOP, blank());
            }
        }
    }

    /** An empty workshop in the currency and time zone of this machine. */
    private static NewWorkshop blank() {
        return new NewWorkshop("SHOP", "My workshop", localCurrency(), ZoneId.systemDefault());
    }

    private static CurrencyUnit localCurrency() {
        String country = Locale.getDefault().getCountry();
        return country.isEmpty() ? CurrencyUnit.of(USUAL_CURRENCY) : CurrencyUnit.ofCountry(country);
    }
}
