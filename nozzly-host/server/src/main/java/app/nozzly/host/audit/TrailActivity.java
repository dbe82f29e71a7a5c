package app.nozzly.host.audit;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Activity;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.view.ActivityView;
import app.nozzly.host.web.view.ChangeView;
import app.nozzly.store.AuditLog;
import app.nozzly.store.ListQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The latest changes of a record, out of the audit trail. Thread-safe. */
public final class TrailActivity implements Activity {

    private static final int MOST = 5;

    private final AuditLog log;

    public TrailActivity(AuditLog log) {
        this.log = log;
    }

    @Override
    public Optional<ActivityView> of(Request<?> request, Visit visit, Map<String, String> about) {
        if (!visit.may("audit.view")) {
            return Optional.empty();
        }
        AuditWords words = new AuditWords(visit);
        List<ChangeView> changes =
                log.list(request.context(), ListQuery.first(MOST).withFilters(about)).items().stream()
                        .map(words::change)
                        .toList();
        String query = new TreeMap<>(about)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return Optional.of(new ActivityView(changes, AuditPages.PATH + "?" + query));
    }
}
