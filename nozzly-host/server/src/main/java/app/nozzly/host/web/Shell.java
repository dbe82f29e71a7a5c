package app.nozzly.host.web;

import app.nozzly.access.Permission;
import app.nozzly.host.web.view.ActivityView;
import java.util.List;
import java.util.Optional;

/**
 * What every page has around it. Immutable; build one per request with {@link #of} and its other methods.
 *
 * @param frame what is the same for all pages of a request
 * @param title name of the page, its heading and part of the window's title
 * @param current area the page belongs to; empty for home and errors
 * @param crumbs way from home to this page, without the page itself
 * @param toasts notes to show when the page opens
 * @param changes the latest changes of what the page shows; empty for pages of no record and readers who may not see them
 * @param live what the page shows by itself when it changes: kinds such as {@code spool}, or single things such as {@code spool:ID}, with blanks between;
 *     empty for pages that stay as they are
 */
public record Shell(
        Frame frame,
        String title,
        Optional<Area> current,
        List<Crumb> crumbs,
        List<Toast> toasts,
        Optional<ActivityView> changes,
        String live) {

    /** The bottom bar of a phone has five targets; the last one opens the other areas, the search and the theme. */
    private static final int PHONE_AREAS = 4;

    public Shell {
        crumbs = List.copyOf(crumbs);
        toasts = List.copyOf(toasts);
    }

    /**
     * The parts that are the same for all pages of a request.
     *
     * @param texts the reader's language
     * @param areas areas that exist on this host, in the order of the work
     * @param workshop name of the workshop; empty when the page belongs to none
     * @param reader who reads
     * @param csrfToken token that forms and scripts send back
     * @param assetVersion changes whenever a static file changes; part of each asset's address
     * @param logo address of the workshop's picture; empty when it has none
     */
    public record Frame(
            Texts texts,
            List<Area> areas,
            String workshop,
            Reader reader,
            String csrfToken,
            String assetVersion,
            Optional<String> logo) {

        public Frame {
            areas = List.copyOf(areas);
        }

        /** The parts of a page of a workshop without a picture. */
        public Frame(
                Texts texts, List<Area> areas, String workshop, Reader reader, String csrfToken, String assetVersion) {
            this(texts, areas, workshop, reader, csrfToken, assetVersion, Optional.empty());
        }
    }

    /** A page outside the areas. */
    public static Shell of(Frame frame, String title) {
        return new Shell(frame, title, Optional.empty(), List.of(), List.of(), Optional.empty(), "");
    }

    /** The same page inside an area. */
    public Shell in(Area area) {
        return new Shell(frame, title, Optional.of(area), crumbs, toasts, changes, live);
    }

    /** The same page, which follows some kinds of things, or single things. */
    public Shell following(String things) {
        return new Shell(frame, title, current, crumbs, toasts, changes, things);
    }

    /** The same page below others. */
    public Shell below(Crumb... way) {
        return new Shell(frame, title, current, List.of(way), toasts, changes, live);
    }

    /** The same page with notes to show. */
    public Shell saying(List<Toast> notes) {
        return new Shell(frame, title, current, crumbs, notes, changes, live);
    }

    /** The same page with the latest changes of what it shows. */
    public Shell telling(Optional<ActivityView> latest) {
        return new Shell(frame, title, current, crumbs, toasts, latest, live);
    }

    public Texts texts() {
        return frame.texts();
    }

    public String workshop() {
        return frame.workshop();
    }

    public Optional<String> logo() {
        return frame.logo();
    }

    public Reader reader() {
        return frame.reader();
    }

    public String csrfToken() {
        return frame.csrfToken();
    }

    /** Whether the reader may do something; what they may not do is left out of pages. */
    public boolean may(String permission) {
        return reader().may(Permission.of(permission));
    }

    /** Areas that exist and that the reader may see. */
    public List<Area> areas() {
        return frame.areas().stream().filter(area -> area.isOpenTo(reader())).toList();
    }

    public boolean isCurrent(Area area) {
        return current.filter(area::equals).isPresent();
    }

    /** Areas in the phone's bottom bar, before the target that opens the others. */
    public List<Area> phoneAreas() {
        List<Area> areas = areas();
        return areas.subList(0, Math.min(areas.size(), PHONE_AREAS));
    }

    /** Areas behind the last target of the phone's bottom bar. */
    public List<Area> moreAreas() {
        List<Area> areas = areas();
        return areas.subList(Math.min(areas.size(), PHONE_AREAS), areas.size());
    }

    /** Address of a static file, such as {@code nozzly.css}. */
    public String asset(String file) {
        return "/static/" + file + "?v=" + frame.assetVersion();
    }
}
