package app.nozzly.host.spools;

import app.nozzly.host.http.Request;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.SpoolsView;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of spools: those in use unless the address asks for others. Thread-safe. */
final class SpoolListPage {

    static final String PATH = "/spools";

    private static final String IN_USE = "true";
    private static final String ACTIVE = "active";
    private static final String MATERIAL = "material_type";

    private final Spools spools;

    SpoolListPage(Spools spools) {
        this.spools = spools;
    }

    SpoolsView view(Request<?> request, Visit visit, List<Choice> materialTypes) {
        Listing listing = listing(request);
        Page<Spool> page = find(request, listing);
        return new SpoolsView(
                PATH,
                FormState.of(listing.filters()),
                materialTypes,
                columns(visit, listing),
                page.items().stream().map(spool -> row(spool, visit)).toList(),
                listing.pager(page, visit),
                !listing.filters().equals(Map.of(ACTIVE, IN_USE)),
                PATH + "/new",
                PATH + "/import",
                exports(listing, visit));
    }

    /** The same spools as files: all pages of what is looked for. */
    private static List<Link> exports(Listing listing, Visit visit) {
        Map<String, String> query = new LinkedHashMap<>();
        listing.filter("q").ifPresent(words -> query.put("q", words));
        listing.filter(MATERIAL).ifPresent(type -> query.put(MATERIAL, type));
        listing.filter(ACTIVE).ifPresent(active -> query.put("is_active", active));
        String rest = query.entrySet().stream()
                .map(filter ->
                        "&" + filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return Stream.of("csv", "xlsx", "json")
                .map(format -> new Link(
                        visit.texts().say("spools.export." + format),
                        Routes.API_BASE + PATH + "/export?format=" + format + rest))
                .toList();
    }

    /** Without a word on it the list shows what is in use; an empty choice shows all. */
    private static Listing listing(Request<?> request) {
        Listing asked = Listing.of(request, PATH, "q", MATERIAL, ACTIVE);
        if (request.query(ACTIVE).isPresent()) {
            return asked;
        }
        Map<String, String> filters = new LinkedHashMap<>(asked.filters());
        filters.put(ACTIVE, IN_USE);
        return new Listing(PATH, filters, asked.sort(), asked.cursor());
    }

    private Page<Spool> find(Request<?> request, Listing listing) {
        Optional<String> words = listing.filter("q");
        if (words.filter(SpoolListPage::isCode).isPresent()) {
            return byCode(request, words.get());
        }
        Map<String, String> filters = new LinkedHashMap<>();
        listing.filter(MATERIAL).ifPresent(type -> filters.put(MATERIAL, type));
        listing.filter(ACTIVE).ifPresent(active -> filters.put("is_active", active));
        return spools.list(request.context(), listing.query(words, filters));
    }

    /** Whether somebody looks for a label: {@code FIL-014}. */
    static boolean isCode(String words) {
        return words.strip().matches("(?i)FIL-?\\d{1,9}");
    }

    private Page<Spool> byCode(Request<?> request, String code) {
        try {
            Spool found = spools.get(request.context(), code.strip());
            return new Page<>(List.of(found), Optional.empty(), 1);
        } catch (NozzlyException absent) {
            if (absent.code() != CommonError.NOT_FOUND) {
                throw absent;
            }
            return new Page<>(List.of(), Optional.empty(), 0);
        }
    }

    private static SpoolsView.Columns columns(Visit visit, Listing listing) {
        return new SpoolsView.Columns(
                listing.sortable(Column.text(visit.texts().say("spools.spool")), "number"),
                listing.sortable(Column.text(visit.texts().say("spools.filament")), MATERIAL),
                Column.text(visit.texts().say("spools.location")),
                listing.sortable(Column.figure(visit.texts().say("spools.remaining")), "remaining_weight_g"),
                Column.figure(visit.texts().say("spools.promised")),
                Column.figure(visit.texts().say("spools.cost_per_gram")));
    }

    private static SpoolsView.Row row(Spool spool, Visit visit) {
        Filament filament = spool.filament();
        return new SpoolsView.Row(
                new Link(spool.code(), SpoolPictures.href(spool)),
                SpoolPictures.swatch(filament),
                Stream.concat(Stream.of(filament.materialType()), filament.finish().stream())
                        .collect(Collectors.joining(" ")),
                filament.brand().name(),
                SpoolPictures.gauge(spool, visit),
                spool.details().storageLocation().orElse(""),
                SpoolPictures.remaining(spool, visit),
                SpoolPictures.share(spool, visit),
                promised(spool, visit),
                spool.costPerGram().map(visit.figures()::costPerGram),
                state(spool, visit));
    }

    private static Optional<Figure> promised(Spool spool, Visit visit) {
        return spool.allocated().isZero()
                ? Optional.empty()
                : Optional.of(visit.figures().grams(spool.allocated()));
    }

    /** One word on a spool: inactive, empty, opened or sealed. */
    static String state(Spool spool, Visit visit) {
        return visit.texts().say("spool.state." + stateKey(spool));
    }

    private static String stateKey(Spool spool) {
        if (!spool.active()) {
            return "inactive";
        }
        if (spool.remaining().isZero()) {
            return "empty";
        }
        return spool.details().openedAt().isPresent() ? "opened" : "sealed";
    }
}
