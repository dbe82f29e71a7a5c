package app.nozzly.host;

import app.nozzly.Nozzly;
import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.host.config.HostSettings;
import app.nozzly.host.demo.DemoWorkshop;
import app.nozzly.host.printfiles.KeptPrintFiles;
import app.nozzly.plugin.runtime.PluginRuntime;
import app.nozzly.workshop.NewWorkshop;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** What must be there before the server answers requests: an open store with a workshop in it, and the plugins. */
final class WorkshopStart implements Provider<StartOrder> {

    private static final String USUAL_CURRENCY = "EUR";

    private final HostSettings settings;
    private final Nozzly nozzly;
    private final PluginRuntime plugins;
    private final KeptPrintFiles printFiles;
    private final Clock clock;

    @Inject
    WorkshopStart(HostSettings settings, Nozzly nozzly, PluginRuntime plugins, KeptPrintFiles printFiles, Clock clock) {
        this.settings = settings;
        this.nozzly = nozzly;
        this.plugins = plugins;
        this.printFiles = printFiles;
        this.clock = clock;
    }

    @Override
    public StartOrder get() {
        return new StartOrder(List.of(
                new Lifecycle.Part("store", this::openWorkshop, nozzly::close),
                new Lifecycle.Part("plugins", () -> {}, plugins::close),
                new Lifecycle.Part("print files", printFiles::removeOld, () -> {})));
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
