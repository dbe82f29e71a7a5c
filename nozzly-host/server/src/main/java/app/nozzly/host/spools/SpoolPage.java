package app.nozzly.host.spools;

import app.nozzly.customfields.CustomValue;
import app.nozzly.host.customfields.CustomForms;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.SpoolView;
import app.nozzly.inventory.Allocation;
import app.nozzly.inventory.Allocations;
import app.nozzly.inventory.EmptyReel;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.MovementType;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.Spools;
import app.nozzly.inventory.StockMovement;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One spool and its ledger as a page. Thread-safe. */
final class SpoolPage {

    private static final int MOST_CLAIMS = 50;

    private final Spools spools;
    private final Allocations allocations;
    private final SpoolPages.Finding around;
    private final Clock clock;

    /** What a page is given besides its spool. Immutable. */
    record Given(SpoolView.Forms forms, List<String> places, FormState photo) {}

    SpoolPage(Spools spools, Allocations allocations, SpoolPages.Finding around, Clock clock) {
        this.around = around;
        this.spools = spools;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** What the page shows, for readers who follow it: the spool and where its name, its tare and its place come from. */
    static String shown(Spool spool) {
        return String.join(
                " ",
                "spool:" + spool.id(),
                "spool_photo:" + spool.id(),
                "filament:" + spool.filament().id(),
                "brand:" + spool.filament().brand().id(),
                "reel_type supplier location custom_field");
    }

    SpoolView view(Request<?> request, Visit visit, Spool spool, Given given) {
        String path = SpoolPictures.href(spool);
        Listing listing = Listing.of(request, path);
        Page<StockMovement> ledger =
                spools.movements(request.context(), spool.id().toString(), listing.query(Optional.empty(), Map.of()));
        Figures figures = visit.figures();
        return new SpoolView(
                SpoolPictures.swatch(spool.filament()),
                material(spool.filament()),
                SpoolPictures.gauge(spool, visit),
                SpoolPictures.remaining(spool, visit),
                figures.grams(spool.allocated()),
                figures.grams(spool.physical()),
                Stream.concat(facts(spool, visit, clock).stream(), custom(request, visit, spool).stream())
                        .toList(),
                listing.cursor().isPresent()
                        ? Optional.empty()
                        : SpoolHistory.of(ledger.items(), clock.instant(), visit),
                claims(request, visit, spool),
                given.places(),
                given.forms(),
                useKinds(visit),
                new SpoolLedgerRows(visit, path, reversed(request, ledger)).of(ledger.items()),
                listing.pager(ledger, visit),
                links(path, spool, visit),
                SpoolPhotoPages.view(spool, given.photo()),
                String.valueOf(spool.version().number()),
                spool.active());
    }

    /** Looked up only where there are values. */
    private List<Fact> custom(Request<?> request, Visit visit, Spool spool) {
        Map<String, CustomValue> custom = spool.details().custom();
        return custom.isEmpty() ? List.of() : CustomForms.facts(around.fields(request), custom, visit);
    }

    /** Asked for only where something is promised: most spools have nothing to show. */
    private List<SpoolView.Claim> claims(Request<?> request, Visit visit, Spool spool) {
        if (spool.allocated().isZero()) {
            return List.of();
        }
        ListQuery open = ListQuery.first(MOST_CLAIMS)
                .withFilters(Map.of("spool", spool.id().toString(), "open", "true"));
        String path = SpoolPictures.href(spool);
        return allocations.list(request.context(), open).items().stream()
                .map(held -> claim(visit, path, held.allocation()))
                .toList();
    }

    private static SpoolView.Claim claim(Visit visit, String path, Allocation claim) {
        return new SpoolView.Claim(
                claim.reference().kind() + " " + claim.reference().id(),
                claim.reason().orElse(""),
                visit.figures().dateTime(claim.allocatedAt()),
                visit.figures().grams(claim.open()),
                visit.may("stock.create")
                        ? Optional.of(SpoolMoves.release(path, claim.id().toString()))
                        : Optional.empty());
    }

    private static SpoolView.Links links(String path, Spool spool, Visit visit) {
        return new SpoolView.Links(
                path + "/edit",
                SpoolListPage.PATH + "/new?like=" + spool.code(),
                path + "/use",
                path + "/weigh",
                path + "/adjust",
                path + "/reserve",
                path + "/transfer",
                path + "/split",
                SpoolDrying.href(path),
                SpoolReels.href(spool, visit),
                path + (spool.active() ? "/retire" : "/restore"));
    }

    private static String material(Filament filament) {
        String line = filament.name().startsWith(filament.brand().name())
                ? filament.name()
                : filament.brand().name() + " " + filament.name();
        Stream<String> type =
                Stream.of(filament.materialType()).filter(code -> !words(line).contains(code));
        return Stream.of(Stream.of(line.strip()), type, filament.finish().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private static List<String> words(String line) {
        return List.of(line.split("\\s+"));
    }

    private static List<Choice> useKinds(Visit visit) {
        return Stream.of(MovementType.USAGE, MovementType.WASTE)
                .map(type -> new Choice(type.name().toLowerCase(Locale.ROOT), SpoolLedgerRows.word(type, visit)))
                .toList();
    }

    private Set<MovementId> reversed(Request<?> request, Page<StockMovement> ledger) {
        return spools.reversed(
                request.context(),
                ledger.items().stream().map(entry -> entry.movement().id()).toList());
    }

    private static List<Fact> facts(Spool spool, Visit visit, Clock clock) {
        Facts facts = new Facts(visit);
        Figures figures = visit.figures();
        SpoolDetails details = spool.details();
        Filament filament = spool.filament();
        facts.add("state", SpoolListPage.state(spool, visit));
        facts.add("location", details.storageLocation());
        facts.add("lot", details.lotNumber());
        facts.add("purchased", details.purchaseDate().map(figures::date));
        facts.add("opened", details.openedAt().map(figures::date));
        LocalDate today = LocalDate.ofInstant(clock.instant(), visit.workshop().timeZone());
        facts.add("dried", SpoolDrying.told(spool, visit, today));
        facts.add("paid", details.purchaseCost().map(figures::money).map(Figure::text));
        facts.add("landed", details.landedCost().map(figures::money).map(Figure::text));
        facts.add("cost_per_gram", spool.costPerGram().map(figures::costPerGram).map(SpoolPage::together));
        facts.add("initial", figures.grams(spool.initialWeight()).text());
        facts.add("tare", spool.emptyReel().map(reel -> tare(reel, spool, visit)));
        facts.add("diameter", facts.quantity(filament.diameterMillimetres(), "unit.millimetre"));
        facts.add("density", facts.quantity(filament.densityGramsPerCubicCentimetre(), "unit.density"));
        facts.add("notes", details.notes());
        return facts.all;
    }

    /** What counts when the spool is weighed, and where it comes from. */
    private static String tare(EmptyReel empty, Spool spool, Visit visit) {
        String weight = visit.figures().grams(empty.weight()).text();
        String type = spool.details()
                .reel()
                .or(() -> spool.filament().reel())
                .map(Reel::name)
                .orElse("");
        return switch (empty.source()) {
            case SPOOL -> weight;
            case REEL_TYPE -> visit.texts().say("spool.tare_of_type", weight, type);
            case FILAMENT -> visit.texts().say("spool.tare_of_filament", weight);
        };
    }

    /** A unit that begins with its own sign, as in {@code £0.02/g}, stands without a gap. */
    private static String together(Figure figure) {
        return figure.value() + figure.unit();
    }

    /** Collects what is known. */
    private static final class Facts {

        private final Visit visit;
        private final List<Fact> all = new ArrayList<>();

        private Facts(Visit visit) {
            this.visit = visit;
        }

        private void add(String key, String value) {
            all.add(new Fact(visit.texts().say("spool.fact." + key), value));
        }

        private void add(String key, Optional<String> value) {
            value.ifPresent(text -> add(key, text));
        }

        private String quantity(java.math.BigDecimal value, String unit) {
            return visit.figures().quantity(value, visit.texts().say(unit)).text();
        }
    }
}
