package app.nozzly.host.web;

import java.util.List;
import java.util.Optional;

/**
 * What every page has around it. Immutable; build one per request with {@link #of} and its {@code with…} methods.
 *
 * @param texts the reader's language
 * @param title name of the page, its heading and part of the window's title
 * @param areas areas that exist on this host, in the order of the work
 * @param current area the page belongs to; empty for home and errors
 * @param crumbs way from home to this page, without the page itself
 * @param workshop name of the workshop
 * @param csrfToken token that forms and scripts send back
 * @param assetVersion changes whenever a static file changes; part of each asset's address
 * @param toasts notes to show when the page opens
 */
public record Shell(
        Texts texts,
        String title,
        List<Area> areas,
        Optional<Area> current,
        List<Crumb> crumbs,
        String workshop,
        String csrfToken,
        String assetVersion,
        List<Toast> toasts) {

    /** The bottom bar of a phone has five targets; the last one opens the other areas, the search and the theme. */
    private static final int PHONE_AREAS = 4;

    public Shell {
        areas = List.copyOf(areas);
        crumbs = List.copyOf(crumbs);
        toasts = List.copyOf(toasts);
    }

    /** The parts that are the same for all pages of a request. */
    public record Frame(Texts texts, List<Area> areas, String workshop, String csrfToken, String assetVersion) {}

    /** A page outside the areas. */
    public static Shell of(Frame frame, String title) {
        return new Shell(
                frame.texts(),
                title,
                frame.areas(),
                Optional.empty(),
                List.of(),
                frame.workshop(),
                frame.csrfToken(),
                frame.assetVersion(),
                List.of());
    }

    /** The same page inside an area. */
    public Shell in(Area area) {
        return new Shell(texts, title, areas, Optional.of(area), crumbs, workshop, csrfToken, assetVersion, toasts);
    }

    /** The same page below others. */
    public Shell below(Crumb... way) {
        return new Shell(texts, title, areas, current, List.of(way), workshop, csrfToken, assetVersion, toasts);
    }

    /** The same page with notes to show. */
    public Shell saying(List<Toast> notes) {
        return new Shell(texts, title, areas, current, crumbs, workshop, csrfToken, assetVersion, notes);
    }

    public boolean isCurrent(Area area) {
        return current.filter(area::equals).isPresent();
    }

    /** Areas in the phone's bottom bar, before the target that opens the others. */
    public List<Area> phoneAreas() {
        return areas.subList(0, Math.min(areas.size(), PHONE_AREAS));
    }

    /** Areas behind the last target of the phone's bottom bar. */
    public List<Area> moreAreas() {
        return areas.subList(phoneAreas().size(), areas.size());
    }

    /** Address of a static file, such as {@code nozzly.css}. */
    public String asset(String file) {
        return "/static/" + file + "?v=" + assetVersion;
    }
}
