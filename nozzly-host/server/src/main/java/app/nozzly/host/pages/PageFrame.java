package app.nozzly.host.pages;

import app.nozzly.host.http.Request;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.workshop.Workshop;
import app.nozzly.workshop.Workshops;
import java.util.List;
import java.util.Optional;

/** What is around every page of this host. Thread-safe. */
public final class PageFrame {

    private final Workshops workshops;
    private final Templates templates;
    private final List<Area> areas;
    private final PageParts parts;

    /** A frame that says of the reader only what the request says. */
    public PageFrame(Workshops workshops, Templates templates, List<Area> areas) {
        this(workshops, templates, areas, PageParts.PLAIN);
    }

    /**
     * A frame.
     *
     * @param workshops whose name, currency and time zone each page shows, read once per request
     * @param templates the compiled templates
     * @param areas those that have pages, in the order of the work
     * @param parts what pages say beside their contents
     */
    public PageFrame(Workshops workshops, Templates templates, List<Area> areas, PageParts parts) {
        this.workshops = workshops;
        this.templates = templates;
        this.areas = List.copyOf(areas);
        this.parts = parts;
    }

    /**
     * One request for a page: reads the workshop, when the caller is in one.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when the tenant has no workshop
     */
    public Visit visit(Request<?> request) {
        Optional<Workshop> workshop =
                request.caller().isInWorkshop() ? Optional.of(workshops.get(request.context())) : Optional.empty();
        return new Visit(
                request,
                workshop,
                new Visit.Surroundings(templates, areas, parts, parts.who().reader(request.caller())));
    }
}
