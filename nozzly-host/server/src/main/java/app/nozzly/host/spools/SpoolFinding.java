package app.nozzly.host.spools;

import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.SpoolsView;
import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Groups, views and the way to change many, around the list of spools. One request. */
final class SpoolFinding {

    static final String VIEWS = "/spools/views";

    private static final String COSTS = "costs.view";

    private final Visit visit;
    private final Listing listing;

    SpoolFinding(Visit visit, Listing listing) {
        this.visit = visit;
        this.listing = listing;
    }

    /** The grouping of a name in small letters; empty when there is none of it. */
    static Optional<SpoolGrouping> grouping(String name) {
        return Arrays.stream(SpoolGrouping.values())
                .filter(by -> code(by).equals(name))
                .findFirst();
    }

    static String code(SpoolGrouping by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    SpoolsView.Finding view(Optional<List<SpoolGroup>> groups, long total, List<SavedView> views) {
        return new SpoolsView.Finding(
                Arrays.stream(SpoolGrouping.values())
                        .map(by -> new Choice(code(by), say("spools.group." + code(by))))
                        .toList(),
                groups.map(all -> all.stream().map(this::group).toList()),
                views.stream().map(this::view).toList(),
                narrowings(),
                VIEWS,
                asked().entrySet().stream()
                        .map(part -> new Choice(part.getKey(), part.getValue()))
                        .toList(),
                BulkPages.PATH,
                new Link(
                        visit.texts()
                                .say(
                                        "spools.change_all",
                                        visit.figures().count(total).value()),
                        href(BulkPages.PATH, with(listing.filters(), BulkPages.MATCHING, "true"))),
                around());
    }

    private List<Link> around() {
        List<Link> around = new ArrayList<>(List.of(
                new Link(say("low_stock.title"), "/spools/low-stock"),
                new Link(say("filaments.title"), "/filaments"),
                new Link(say("reel_types.title"), "/reel-types"),
                new Link(say("stock_takes.title"), "/stock-takes")));
        if (visit.may(COSTS) && visit.may("components.view")) {
            around.add(new Link(say("stock_value.title"), "/stock-value"));
        }
        return around;
    }

    private SpoolsView.Group group(SpoolGroup group) {
        return new SpoolsView.Group(
                new Link(label(group), group.key().map(this::groupHref).orElse("")),
                visit.figures().count(group.spools()),
                visit.figures().grams(group.remaining()),
                group.value().filter(any -> visit.may(COSTS)).map(visit.figures()::money),
                group.unpriced() > 0 && group.value().isPresent()
                        ? visit.texts().say("spools.group.unpriced", group.unpriced())
                        : "");
    }

    private String label(SpoolGroup group) {
        return group.key().isEmpty() ? say("spools.group.nowhere") : group.label();
    }

    /** The spools of a group, one by one. */
    private String groupHref(String key) {
        Map<String, String> filters = new LinkedHashMap<>(listing.filters());
        String grouping = filters.remove(SpoolListPage.GROUP);
        filters.put(filterOf(grouping), key);
        return href(SpoolListPage.PATH, filters);
    }

    private static String filterOf(String grouping) {
        return switch (grouping(grouping).orElse(SpoolGrouping.FILAMENT)) {
            case FILAMENT -> "filament_id";
            case BRAND -> "brand";
            case MATERIAL -> "material_type";
            case LOCATION -> "storage_location";
        };
    }

    private SpoolsView.View view(SavedView view) {
        return new SpoolsView.View(
                new Link(view.name(), href(SpoolListPage.PATH, view.query())),
                view.isShared(),
                VIEWS + "/" + view.id() + "/remove",
                String.valueOf(view.version().number()));
    }

    /** What no field of the filter says, each with the list without it. */
    private List<Link> narrowings() {
        return listing.filters().entrySet().stream()
                .filter(filter ->
                        List.of("brand", "storage_location", "filament_id").contains(filter.getKey()))
                .map(filter -> new Link(
                        filter.getKey().equals("filament_id")
                                ? say("spools.only_filament")
                                : visit.texts().say("spools.only", filter.getValue()),
                        href(SpoolListPage.PATH, without(filter.getKey()))))
                .toList();
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>(listing.filters());
        listing.sort().ifPresent(order -> asked.put("sort", order));
        return asked;
    }

    private Map<String, String> without(String name) {
        Map<String, String> filters = new LinkedHashMap<>(listing.filters());
        filters.remove(name);
        return filters;
    }

    private static Map<String, String> with(Map<String, String> filters, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(filters);
        more.put(name, value);
        more.remove(SpoolListPage.GROUP);
        return more;
    }

    static String href(String path, Map<String, String> query) {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private String say(String key) {
        return visit.texts().say(key);
    }
}
