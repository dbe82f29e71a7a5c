package app.nozzly.host.spools;

import app.nozzly.customfields.CustomCriteria;
import app.nozzly.customfields.CustomField;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Column;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.SpoolsView;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.LowStockReport;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.Spools;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of spools: those in use unless the address asks for others. Thread-safe. */
final class SpoolListPage {

    static final String PATH = "/spools";

    static final String GROUP = "group";

    private static final String IN_USE = "true";
    private static final Pattern LABEL = Pattern.compile("(?i)FIL-?(\\d{1,9})");
    static final String ACTIVE = "active";
    private static final String MATERIAL = "material_type";

    /** Filters that have no field of their own: links lead to them. */
    private static final List<String> NARROWING = List.of("brand", "storage_location", "filament_id");

    private static final String[] NAMES = {"q", MATERIAL, ACTIVE, "brand", "storage_location", "filament_id", GROUP};

    private final Spools spools;
    private final SpoolPages.Finding around;

    SpoolListPage(Spools spools, SpoolPages.Finding around) {
        this.spools = spools;
        this.around = around;
    }

    SpoolsView view(Request<?> request, Visit visit, List<Choice> materialTypes) {
        List<CustomField> own = around.fields(request);
        AskedFields asked = AskedFields.of(own, listing(request), visit);
        Listing listing = asked.listing();
        Optional<List<SpoolGroup>> groups =
                grouping(listing).map(by -> spools.groups(request.context(), by, query(listing)));
        Page<Spool> page = groups.isPresent()
                ? new Page<>(
                        List.of(),
                        Optional.empty(),
                        groups.get().stream().mapToLong(SpoolGroup::spools).sum())
                : find(request, listing);
        SpoolListFields fields = new SpoolListFields(own);
        Marks marks = new Marks(low(request, page), sellers(request, visit, page));
        return new SpoolsView(
                PATH,
                asked.filter(),
                materialTypes,
                columns(visit, listing),
                page.items().stream()
                        .map(spool -> row(spool, visit, marks, fields))
                        .toList(),
                listing.pager(page, visit),
                !listing.filters().equals(Map.of(ACTIVE, IN_USE)),
                PATH + "/new",
                PATH + "/import",
                exports(listing, visit),
                new SpoolFinding(visit, listing)
                        .view(groups, page.total(), around.views().list(request.context())),
                fields.view(listing, visit));
    }

    /** Only the materials of the page are looked at, and none when nothing has a threshold. */
    private LowStockReport low(Request<?> request, Page<Spool> page) {
        Set<String> types = page.items().stream()
                .map(spool -> spool.filament().materialType())
                .collect(Collectors.toSet());
        return around.lowStock().report(request.context(), types);
    }

    /** What is said of spools besides themselves: what is low, and names of suppliers by id. */
    private record Marks(LowStockReport low, Map<String, String> sellers) {}

    /** Looked up only when a spool of the page names one. */
    private Map<String, String> sellers(Request<?> request, Visit visit, Page<Spool> page) {
        boolean named = page.items().stream()
                .anyMatch(spool -> spool.details().supplier().isPresent());
        return named
                ? SpoolPages.suppliers(around.suppliers(), visit, request).stream()
                        .collect(Collectors.toMap(Choice::value, Choice::label))
                : Map.of();
    }

    private static Optional<SpoolGrouping> grouping(Listing listing) {
        return listing.filter(GROUP).flatMap(SpoolFinding::grouping);
    }

    /** The same spools as files: all pages of what is looked for. */
    private static List<Link> exports(Listing listing, Visit visit) {
        Map<String, String> query = new LinkedHashMap<>();
        listing.filter("q").ifPresent(words -> query.put("q", words));
        query.putAll(filters(listing));
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

    /** Without a word on it the list shows what is in use; an empty choice shows all, and stays in every address made from the listing. */
    static Listing listing(Request<?> request) {
        Listing asked = Listing.of(request, PATH, NAMES);
        Map<String, String> filters = new LinkedHashMap<>(asked.filters());
        filters.put(ACTIVE, request.query(ACTIVE).map(String::strip).orElse(IN_USE));
        request.listQuery().filters().forEach((name, value) -> {
            if (CustomCriteria.isCustom(name) && !value.isBlank()) {
                filters.put(name, value.strip());
            }
        });
        return new Listing(PATH, filters, asked.sort(), asked.cursor());
    }

    /** What is looked for, on all pages; a label alone is a word like any other here. */
    static ListQuery query(Listing listing) {
        ListQuery query = ListQuery.FIRST_PAGE.withFilters(filters(listing));
        return listing.filter("q").map(query::withText).orElse(query);
    }

    private static Map<String, String> filters(Listing listing) {
        Map<String, String> filters = new LinkedHashMap<>();
        listing.filter(MATERIAL).ifPresent(type -> filters.put(MATERIAL, type));
        listing.filter(ACTIVE)
                .filter(active -> !active.isEmpty())
                .ifPresent(active -> filters.put("is_active", active));
        listing.filters().forEach((name, value) -> {
            if (CustomCriteria.isCustom(name)) {
                filters.put(name, value);
            }
        });
        NARROWING.forEach(name -> listing.filter(name).ifPresent(value -> filters.put(name, value)));
        return filters;
    }

    private Page<Spool> find(Request<?> request, Listing listing) {
        Optional<String> words = listing.filter("q");
        if (words.filter(SpoolListPage::isCode).isPresent()) {
            return byCode(request, words.get());
        }
        return spools.list(request.context(), listing.query(words, filters(listing)));
    }

    /** Whether somebody looks for a label: {@code FIL-014}. */
    static boolean isCode(String words) {
        return LABEL.matcher(words.strip()).matches();
    }

    /** The number on the label that is looked for; empty when something else is. */
    static Optional<String> number(Listing listing) {
        return listing.filter("q")
                .map(words -> LABEL.matcher(words.strip()))
                .filter(Matcher::matches)
                .map(label -> label.group(1));
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

    private static SpoolsView.Row row(Spool spool, Visit visit, Marks marks, SpoolListFields fields) {
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
                state(spool, visit),
                String.valueOf(spool.number()),
                spool.active() && marks.low().isLow(spool.filament()),
                spool.details()
                        .supplier()
                        .map(id -> marks.sellers().getOrDefault(id.toString(), ""))
                        .orElse(""),
                fields.cells(spool, visit));
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
