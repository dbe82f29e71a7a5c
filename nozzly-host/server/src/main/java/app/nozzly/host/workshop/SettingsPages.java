package app.nozzly.host.workshop;

import app.nozzly.WorkshopProfile;
import app.nozzly.WorkshopSettings;
import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Regions;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SettingsView;
import app.nozzly.quantity.Percentage;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the workshop's settings and rates. Thread-safe. */
public final class SettingsPages implements Feature {

    static final String PATH = "/settings";

    private final PageFrame frame;
    private final WorkshopSettings settings;

    public SettingsPages(PageFrame frame, WorkshopSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(SettingsPages.class, Resource.WORKSHOP);
        return List.of(
                pages.page(PATH, request -> show(request, FormState.empty())),
                pages.form(PATH, RouteAccess.withCosts(Action.CHANGE, Resource.WORKSHOP), this::change));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        WorkshopProfile present = settings.get(request.context());
        return visit.submit(
                () -> {
                    request.expect("workshop", present.workshop().code(), present.version());
                    WorkshopProfile changed = read(visit.fields()).appliedTo(present);
                    Reply<Void> done = request.perform(
                            context -> settings.update(context, changed),
                            profile -> visit.done(PATH, "settings_saved"));
                    request.settingsChanged();
                    return done;
                },
                form -> show(request, present, form));
    }

    /** The settings as they are, with the form of the logo as it was refused. */
    Reply<Void> show(Request<Void> request, FormState logo) {
        WorkshopProfile profile = settings.get(request.context());
        return show(request, profile, form(profile, frame.visit(request).numbers()), logo);
    }

    private Reply<Void> show(Request<Void> request, WorkshopProfile profile, FormState form) {
        return show(request, profile, form, FormState.empty());
    }

    private Reply<Void> show(Request<Void> request, WorkshopProfile profile, FormState form, FormState logo) {
        Visit visit = frame.visit(request);
        SettingsView view = new SettingsView(
                PATH,
                form,
                currencies(request, profile),
                Regions.timeZones(profile.workshop().timeZone()),
                bases(visit),
                String.valueOf(profile.version().number()),
                LogoPages.UPLOAD,
                logo);
        return visit.page(
                "settings",
                visit.shell(visit.texts().say("settings.tab.workshop"))
                        .in(Area.SETTINGS)
                        .telling(visit.changesOfWorkshop()),
                view);
    }

    /** Its own alone once amounts are stored in it. */
    private List<Choice> currencies(Request<Void> request, WorkshopProfile profile) {
        String code = profile.workshop().currency().getCode();
        return settings.mayChangeCurrency(request.context()) ? Regions.currencies() : List.of(new Choice(code, code));
    }

    private static List<Choice> bases(Visit visit) {
        return Arrays.stream(CostBasis.values())
                .map(basis -> new Choice(basis.code(), visit.texts().say("cost_basis." + basis.code())))
                .toList();
    }

    private static FormState form(WorkshopProfile profile, TypedNumbers numbers) {
        Workshop workshop = profile.workshop();
        CostingPolicy policy = profile.policy();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", workshop.name());
        values.put("code", workshop.code());
        values.put("currency", workshop.currency().getCode());
        values.put("time_zone", workshop.timeZone().getId());
        values.put("strict_writes", String.valueOf(workshop.strictWrites()));
        values.put("labor_rate", numbers.write(policy.labourRatePerHour().getAmount()));
        values.put("power_w", numbers.write(policy.powerWatts()));
        values.put(
                "tariff_per_kwh", numbers.write(policy.tariffPerKilowattHour().getAmount()));
        values.put(
                "depreciation_per_hour",
                numbers.write(policy.depreciationPerHour().getAmount()));
        values.put(
                "maintenance_per_hour",
                numbers.write(policy.maintenancePerHour().getAmount()));
        values.put("failure_percent", numbers.write(policy.failure().percent()));
        values.put("overhead_percent", numbers.write(policy.overhead().percent()));
        values.put("overhead_per_unit", numbers.write(policy.overheadPerUnit().getAmount()));
        values.put(
                "overhead_per_print_hour",
                numbers.write(policy.overheadPerPrintHour().getAmount()));
        values.put("cost_basis", policy.costBasis().code());
        return FormState.of(values);
    }

    private static WorkshopInput read(FormReader form) {
        WorkshopInput input = new WorkshopInput(
                Optional.of(form.text("code").orElse("")),
                Optional.of(form.text("name").orElse("")),
                form.text("currency").flatMap(Regions::currency),
                form.text("time_zone"),
                Optional.of(form.flag("strict_writes")),
                rate(form, "labor_rate"),
                Optional.of(form.decimal("power_w").orElse(BigDecimal.ZERO)),
                rate(form, "tariff_per_kwh"),
                rate(form, "depreciation_per_hour"),
                rate(form, "maintenance_per_hour"),
                Optional.of(form.percent("failure_percent").orElse(Percentage.ZERO)),
                Optional.of(form.percent("overhead_percent").orElse(Percentage.ZERO)),
                rate(form, "overhead_per_unit"),
                rate(form, "overhead_per_print_hour"),
                form.choice("cost_basis", CostBasis.class));
        form.done();
        return input;
    }

    /** A rate that was cleared is none. */
    private static Optional<MoneyInput> rate(FormReader form, String name) {
        return Optional.of(form.money(name).orElse(new MoneyInput(BigDecimal.ZERO, Optional.empty())));
    }
}
