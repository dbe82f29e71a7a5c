package app.nozzly.host.pages;

import app.nozzly.host.http.Request;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Templates;
import app.nozzly.workshop.Workshops;
import java.util.List;

/** What is around every page of this host. Thread-safe. */
public final class PageFrame {

    private final Workshops workshops;
    private final Templates templates;
    private final List<Area> areas;

    /**
     * A frame.
     *
     * @param workshops whose name, currency and time zone each page shows, read once per request
     * @param templates the compiled templates
     * @param areas those that have pages, in the order of the work
     */
    public PageFrame(Workshops workshops, Templates templates, List<Area> areas) {
        this.workshops = workshops;
        this.templates = templates;
        this.areas = List.copyOf(areas);
    }

    /**
     * One request for a page: reads the workshop.
     *
     * @throws app.nozzly.problem.NozzlyException {@code not_found} when the tenant has no workshop
     */
    public Visit visit(Request<?> request) {
        return new Visit(request, workshops.get(request.context()), templates, areas);
    }

    /** The areas that have pages. */
    public List<Area> areas() {
        return areas;
    }
}
