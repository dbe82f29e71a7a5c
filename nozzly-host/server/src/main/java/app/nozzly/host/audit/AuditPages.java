package app.nozzly.host.audit;

import app.nozzly.access.ApiKeys;
import app.nozzly.access.Members;
import app.nozzly.access.Resource;
import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Feature;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.Listing;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.view.AuditView;
import app.nozzly.store.AuditEntry;
import app.nozzly.store.AuditLog;
import app.nozzly.store.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of the audit trail: who changed what, when, from where, old and new. Thread-safe. */
public final class AuditPages implements Feature {

    static final String PATH = "/audit";

    private static final String KIND = "subject_kind";
    private static final String SUBJECT = "subject_id";
    private static final String ACTOR = "actor_id";
    private static final String ACTION = "action";

    private final PageFrame frame;
    private final AuditLog log;
    private final Members members;
    private final ApiKeys keys;

    public AuditPages(PageFrame frame, AuditLog log, Members members, ApiKeys keys) {
        this.frame = frame;
        this.log = log;
        this.members = members;
        this.keys = keys;
    }

    @Override
    public List<Route> routes() {
        return List.of(Routes.pages(AuditPages.class, Resource.AUDIT).page(PATH, this::show));
    }

    private Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        AuditWords words = new AuditWords(visit);
        Listing listing = Listing.of(request, PATH, "q", KIND, SUBJECT, ACTOR, ACTION);
        Map<String, String> filters = new LinkedHashMap<>(listing.filters());
        filters.remove("q");
        Page<AuditEntry> page = log.list(request.context(), listing.query(listing.filter("q"), filters));
        AuditView view = new AuditView(
                PATH,
                FormState.of(listing.filters()),
                words.kinds(),
                actors(request.context(), listing.filter(ACTOR), page),
                words.actions(listing.filter(KIND)),
                page.items().stream().map(words::change).toList(),
                listing.pager(page, visit),
                !listing.filters().isEmpty());
        return visit.page(
                "audit", visit.shell(visit.texts().say("settings.tab.audit")).in(Area.SETTINGS), view);
    }

    /** Members, keys, and whoever stands on this page, also when they are gone by now. */
    private List<Choice> actors(OperationContext context, Optional<String> chosen, Page<AuditEntry> page) {
        Map<String, String> names = new LinkedHashMap<>();
        Choosable.all(query -> members.list(context, query))
                .forEach(member -> names.put(member.id().toString(), member.name()));
        Choosable.all(query -> keys.list(context, query))
                .forEach(key -> names.put(key.id().toString(), key.name()));
        page.items()
                .forEach(entry ->
                        names.putIfAbsent(entry.actor().id(), entry.actor().name()));
        chosen.ifPresent(id -> names.putIfAbsent(id, id));
        Stream<Choice> choices = names.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry ->
                        new Choice(entry.getKey(), entry.getValue().isEmpty() ? entry.getKey() : entry.getValue()));
        return choices.toList();
    }
}
