package app.nozzly.host.spools;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.SavedViewView;
import app.nozzly.inventory.SavedView;
import app.nozzly.inventory.SavedViewDraft;
import app.nozzly.inventory.SavedViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeping a view of the list of spools, and taking it away. Thread-safe. */
final class SavedViewPages {

    private static final String ASKED = "view.";
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SPOOLS);

    private final PageFrame frame;
    private final SavedViews views;

    SavedViewPages(PageFrame frame, SavedViews views) {
        this.frame = frame;
        this.views = views;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(SavedViewPages.class, Resource.SPOOLS);
        return List.of(
                pages.page(SpoolFinding.VIEWS, request -> Reply.seeOther(SpoolListPage.PATH)),
                pages.form(SpoolFinding.VIEWS, CHANGE, this::keep),
                pages.form(SpoolFinding.VIEWS + "/{view}/remove", CHANGE, this::remove));
    }

    private Reply<Void> keep(Request<Void> request) {
        Visit visit = frame.visit(request);
        Map<String, String> query = query(visit);
        return visit.submit(
                () -> {
                    SavedViewDraft draft = new SavedViewDraft(
                            visit.fields().text("name").orElse(""),
                            visit.fields().flag("shared")
                                    ? SavedViewDraft.Audience.SHARED
                                    : SavedViewDraft.Audience.OWN,
                            query);
                    return request.perform(
                            context -> views.add(context, draft),
                            view -> visit.done(href(view), "view_kept", view.name()));
                },
                form -> again(visit, form, query));
    }

    /** A refused name is asked for again on a page of its own, with the view as it is. */
    private Reply<Void> again(Visit visit, FormState form, Map<String, String> query) {
        return visit.page(
                "savedView",
                visit.shell(visit.texts().say("spools.view_new"))
                        .in(Area.SPOOLS)
                        .below(new Crumb(visit.texts().say("area.spools"), SpoolListPage.PATH)),
                new SavedViewView(
                        SpoolFinding.VIEWS,
                        form,
                        query.entrySet().stream()
                                .map(part -> new Choice(part.getKey(), part.getValue()))
                                .toList(),
                        SpoolFinding.href(SpoolListPage.PATH, query)));
    }

    private Reply<Void> remove(Request<Void> request) {
        Visit visit = frame.visit(request);
        SavedView present = views.get(request.context(), request.path("view"));
        return request.perform(
                context -> views.remove(context, present.id().toString(), request.expectedVersion()),
                view -> visit.done(SpoolListPage.PATH, "view_removed", view.name()));
    }

    /** What the list showed, in fields of the form that begin with {@code view.}; all states are an empty choice, not none. */
    private static Map<String, String> query(Visit visit) {
        Map<String, String> query = new LinkedHashMap<>();
        visit.typed().forEach((name, value) -> {
            if (name.startsWith(ASKED) && (!value.isBlank() || name.equals(ASKED + SpoolListPage.ACTIVE))) {
                query.put(name.substring(ASKED.length()), value);
            }
        });
        return query;
    }

    private static String href(SavedView view) {
        return SpoolFinding.href(SpoolListPage.PATH, view.query());
    }
}
