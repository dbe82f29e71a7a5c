package app.nozzly.host.workshop;

import app.nozzly.WorkshopProfile;
import app.nozzly.WorkshopSettings;
import app.nozzly.catalog.CostBasis;
import app.nozzly.costing.CostingPolicy;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.TypedNumbers;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SettingsView;
import app.nozzly.quantity.Percentage;
import app.nozzly.workshop.Workshop;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** The page of the workshop's settings and rates. Thread-safe. */
public final class SettingsPages implements Feature {

    private static final String PATH = "/settings";

    private final PageFrame frame;
    private final WorkshopSettings settings;

    public SettingsPages(PageFrame frame, WorkshopSettings settings) {
        this.frame = frame;
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        Routes pages = Routes.pages(SettingsPages.class);
        return List.of(pages.page(PATH, this::show), pages.form(PATH, this::change));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        WorkshopProfile profile = settings.get(request.context());
        return show(request, profile, form(profile, visit.numbers()));
    }

    private Reply<Void> change(Request<Void> request) {
        Visit visit = frame.visit(request);
        WorkshopProfile present = settings.get(request.context());
        return visit.submit(
                () -> {
                    request.expect("workshop", present.workshop().code(), present.version());
                    WorkshopProfile changed = read(visit.fields()).appliedTo(present);
                    return request.perform(
                            context -> settings.update(context, changed),
                            profile -> visit.done(PATH, "settings_saved"));
                },
                form -> show(request, present, form));
    }

    private Reply<Void> show(Request<Void> request, WorkshopProfile profile, FormState form) {
        Visit visit = frame.visit(request);
        SettingsView view = new SettingsView(
                PATH,
                form,
                currencies(request, profile),
                zones(profile.workshop()),
                bases(visit),
                String.valueOf(profile.version().number()));
        return visit.page(
                "settings", visit.shell(visit.texts().say("area.settings")).in(Area.SETTINGS), view);
    }

    /** Its own alone once amounts are stored in it. */
    private List<Choice> currencies(Request<Void> request, WorkshopProfile profile) {
        String code = profile.workshop().currency().getCode();
        return settings.mayChangeCurrency(request.context())
                ? CurrencyUnit.registeredCurrencies().stream()
                        .filter(unit -> !unit.isPseudoCurrency())
                        .map(unit -> new Choice(unit.getCode(), unit.getCode()))
                        .toList()
                : List.of(new Choice(code, code));
    }

    private static List<Choice> zones(Workshop workshop) {
        return Stream.concat(
                        Stream.of(workshop.timeZone().getId()),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(
                                        zone -> zone.matches(
                                                "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")))
                .distinct()
                .sorted()
                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                .toList();
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
                form.text("currency").flatMap(SettingsPages::currency),
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

    private static Optional<CurrencyUnit> currency(String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(code))
                .findFirst();
    }
}
