package app.nozzly.inventory;

import app.nozzly.context.OperationContext;
import app.nozzly.inventory.ComponentPosting.Move;
import app.nozzly.inventory.StockFindings.CountedComponent;
import app.nozzly.inventory.StockFindings.WeighedSpool;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Posts what was found, as countings and weighings one by one would. Thread-safe. */
final class FindingPosts {

    private final Measuring measuring;
    private final ComponentPosting components;

    FindingPosts(Measuring measuring, ComponentPosting components) {
        this.measuring = measuring;
        this.components = components;
    }

    /** What would be posted. */
    List<StockTakeLine> preview(StoreSession session, StockFindings findings) {
        Map<SpoolId, Spool> spools =
                spools(session.repository(SpoolRepository.class).findAll(spoolIds(findings)), findings);
        Map<ComponentId, Component> parts =
                components(session.repository(ComponentRepository.class).findAll(componentIds(findings)), findings);
        Refusals refusals = new Refusals();
        List<StockTakeLine> lines = new ArrayList<>();
        for (int index = 0; index < findings.spools().size(); index++) {
            WeighedSpool weighed = findings.spools().get(index);
            Spool spool = spools.get(weighed.spool());
            refusals.at("spools/" + index, () -> held(spool, weighed.weighing()))
                    .map(net -> StockTakeLine.of(spool, net.value(), Optional.empty()))
                    .ifPresent(lines::add);
        }
        Stocks stocks = new Stocks(session, findings);
        findings.components()
                .forEach(counted -> lines.add(StockTakeLine.of(
                        parts.get(counted.component()), counted.count(), stocks.at(counted), Optional.empty())));
        refusals.done();
        return lines;
    }

    /** Posts it. Spools are locked before components, each kind in one go, so that no two transactions wait for each other. */
    List<StockTakeLine> post(StoreSession session, Posted posted, StockFindings findings) {
        Map<SpoolId, Spool> spools =
                spools(session.repository(SpoolRepository.class).lock(spoolIds(findings)), findings);
        Map<ComponentId, Component> parts =
                components(session.repository(ComponentRepository.class).lock(componentIds(findings)), findings);
        Refusals refusals = new Refusals();
        List<StockTakeLine> lines = new ArrayList<>();
        for (int index = 0; index < findings.spools().size(); index++) {
            WeighedSpool weighed = findings.spools().get(index);
            Spool spool = spools.get(weighed.spool());
            refusals.at("spools/" + index, () -> held(spool, weighed.weighing()))
                    .map(net -> weigh(
                            session,
                            posted,
                            Taring.remember(
                                    posted.trail(),
                                    session,
                                    spool,
                                    weighed.weighing().tare()),
                            count(net, findings)))
                    .ifPresent(lines::add);
        }
        refusals.done();
        lines.addAll(count(session, posted, parts, findings));
        return lines;
    }

    /**
     * By whom and for what. Immutable.
     *
     * @param context who
     * @param trail where changes of spools are told
     * @param number of the round
     */
    record Posted(OperationContext context, Trail trail, long number) {

        Optional<Reference> reference() {
            return Optional.of(new Reference(StockTake.KIND, StockTake.codeOf(number)));
        }
    }

    private static SpoolCount count(Grams net, StockFindings findings) {
        return new SpoolCount(net, findings.note(), Optional.empty());
    }

    private StockTakeLine weigh(StoreSession session, Posted posted, Spool spool, SpoolCount count) {
        StockChange change = measuring.count(session, posted.context(), spool, count, posted.reference());
        return StockTakeLine.of(
                spool,
                count.weight().value(),
                change.movement().map(entry -> entry.movement().id()));
    }

    /** All entries go to the store together; each is reckoned from what the one before left. */
    private List<StockTakeLine> count(
            StoreSession session, Posted posted, Map<ComponentId, Component> locked, StockFindings findings) {
        Stocks stocks = new Stocks(session, findings);
        Map<ComponentId, Component> now = new HashMap<>(locked);
        List<NewComponentMovement> entries = new ArrayList<>();
        List<StockTakeLine> lines = new ArrayList<>();
        for (CountedComponent counted : findings.components()) {
            Component component = now.get(counted.component());
            Quantity expected = stocks.at(counted);
            Move move = Move.of(
                    component,
                    counted.count().location(),
                    MovementType.COUNT,
                    counted.count().quantity().minus(expected),
                    MovementNote.because(findings.note(), posted.reference()));
            Optional<NewComponentMovement> entry = Optional.of(components.draft(posted.context(), component, move))
                    .filter(drafted -> !drafted.quantityDelta().isZero());
            entry.ifPresent(drafted -> now.put(component.id(), component.after(drafted)));
            entry.ifPresent(entries::add);
            lines.add(StockTakeLine.of(component, counted.count(), expected, entry.map(NewComponentMovement::id)));
        }
        session.repository(ComponentMovementRepository.class).post(entries);
        return lines;
    }

    private static Grams held(Spool spool, SpoolWeighing weighing) {
        Grams net = Measuring.net(spool, weighing);
        Measuring.requireHeld(spool, net, "gross_weight_g");
        return net;
    }

    private static List<SpoolId> spoolIds(StockFindings findings) {
        return findings.spools().stream().map(WeighedSpool::spool).toList();
    }

    private static List<ComponentId> componentIds(StockFindings findings) {
        return findings.components().stream()
                .map(CountedComponent::component)
                .distinct()
                .toList();
    }

    private static Map<SpoolId, Spool> spools(List<Spool> there, StockFindings findings) {
        return all(
                there.stream().collect(Collectors.toMap(Spool::id, Function.identity())), spoolIds(findings), "spool");
    }

    private static Map<ComponentId, Component> components(List<Component> there, StockFindings findings) {
        return all(
                there.stream().collect(Collectors.toMap(Component::id, Function.identity())),
                componentIds(findings),
                "component");
    }

    private static <K, T> Map<K, T> all(Map<K, T> there, List<K> wanted, String kind) {
        wanted.stream().filter(id -> !there.containsKey(id)).findFirst().ifPresent(id -> {
            throw NozzlyException.notFound(kind, id);
        });
        return there;
    }

    /** What is thought to be where; places that take something in must be in use. */
    private static final class Stocks {

        private final Map<String, Quantity> quantities = new HashMap<>();
        private final Map<LocationId, Location> places;

        Stocks(StoreSession session, StockFindings findings) {
            List<LocationId> wanted = findings.components().stream()
                    .map(counted -> counted.count().location())
                    .distinct()
                    .toList();
            places = all(
                    session.repository(LocationRepository.class).findAll(wanted).stream()
                            .collect(Collectors.toMap(Location::id, Function.identity())),
                    wanted,
                    "location");
            session.repository(ComponentMovementRepository.class)
                    .stockOf(componentIds(findings))
                    .forEach(stock -> quantities.put(stock.component() + " " + stock.location(), stock.quantity()));
        }

        Quantity at(CountedComponent counted) {
            LocationId place = counted.count().location();
            Quantity expected = quantities.getOrDefault(counted.component() + " " + place, Quantity.ZERO);
            if (counted.count().quantity().compareTo(expected) > 0) {
                ComponentLedger.requireUse(places.get(place), "location_id");
            }
            return expected;
        }
    }

    /** Figures that cannot be, told all at once beside their fields. */
    private static final class Refusals {

        private final List<FieldError> errors = new ArrayList<>();

        <T> Optional<T> at(String path, Supplier<T> work) {
            try {
                return Optional.of(work.get());
            } catch (NozzlyException refusal) {
                refusal.fieldErrors().forEach(error -> errors.add(error.under(path)));
                return Optional.empty();
            }
        }

        void done() {
            if (!errors.isEmpty()) {
                throw NozzlyException.invalid(errors);
            }
        }
    }
}
