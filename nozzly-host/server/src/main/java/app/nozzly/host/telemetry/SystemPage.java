package app.nozzly.host.telemetry;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.telemetry.JobFigures.JobCount;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.Fact;
import app.nozzly.host.web.view.SystemView;
import app.nozzly.persistence.jpa.StoreCondition;
import app.nozzly.plugin.runtime.PluginState;
import app.nozzly.plugin.runtime.PluginStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the host does, for whoever looks after it. Thread-safe. */
final class SystemPage {

    static final String PATH = "/system";

    private static final BigDecimal BYTES_PER_MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final SystemReports reports;
    private final PageFrame frame;

    SystemPage(SystemReports reports, PageFrame frame) {
        this.reports = reports;
        this.frame = frame;
    }

    Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        Crumb settings = new Crumb(visit.texts().say(Area.SETTINGS.key()), Area.SETTINGS.href());
        return visit.page(
                "system",
                visit.shell(visit.texts().say("system.title")).in(Area.SETTINGS).below(settings),
                view(reports.look(request.context().tenant()), visit));
    }

    private static SystemView view(SystemReport report, Visit visit) {
        return new SystemView(
                report.isReady(),
                visit.figures().minutes(report.uptime().toMinutes()),
                errors(report, visit),
                program(report, visit),
                store(report, visit),
                checks(report, visit),
                report.jobs().stream().map(job -> job(job, visit)).toList(),
                report.plugins().stream().map(plugin -> plugin(plugin, visit)).toList());
    }

    private static Figure errors(SystemReport report, Visit visit) {
        Figure count = visit.figures().count(report.errors());
        return report.errors() == 0 ? count : count.toned(Tone.BAD);
    }

    private static List<Fact> program(SystemReport report, Visit visit) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(visit, "system.version", report.version()));
        facts.add(fact(visit, "system.java", report.java()));
        facts.add(fact(visit, "system.started", visit.figures().dateTime(report.startedAt())));
        facts.add(fact(
                visit,
                "system.tls",
                report.tlsValidUntil()
                        .map(visit.figures()::date)
                        .orElseGet(() -> visit.texts().say("system.tls_none"))));
        return facts;
    }

    private static List<Fact> store(SystemReport report, Visit visit) {
        List<Fact> facts = new ArrayList<>();
        report.store().ifPresent(store -> facts.addAll(connections(store, visit)));
        report.fileBytes().ifPresent(bytes -> facts.add(fact(visit, "system.file", megabytes(bytes, visit))));
        return facts;
    }

    private static List<Fact> connections(StoreCondition store, Visit visit) {
        return List.of(
                fact(visit, "system.database", store.product()),
                fact(visit, "system.schema", store.schemaVersion()),
                fact(
                        visit,
                        "system.connections",
                        visit.texts()
                                .say("system.connections_text", store.active(), store.connections(), store.idle())),
                fact(
                        visit,
                        "system.waiting",
                        visit.figures().count(store.waiting()).text()));
    }

    private static String megabytes(long bytes, Visit visit) {
        BigDecimal size = BigDecimal.valueOf(bytes).divide(BYTES_PER_MEGABYTE, 1, RoundingMode.HALF_UP);
        return visit.figures().number(size, 1, 1) + " MB";
    }

    private static List<SystemView.Check> checks(SystemReport report, Visit visit) {
        return report.checks().entrySet().stream()
                .map(check ->
                        new SystemView.Check(visit.texts().say("system.check." + check.getKey()), check.getValue()))
                .toList();
    }

    private static SystemView.Jobs job(JobCount job, Visit visit) {
        return new SystemView.Jobs(job.kind(), job.state(), visit.figures().count(job.count()));
    }

    private static SystemView.Plugin plugin(PluginStatus plugin, Visit visit) {
        long bad = plugin.calls().failures()
                + plugin.calls().timeouts()
                + plugin.calls().rejected();
        Figure failures = visit.figures().count(bad);
        return new SystemView.Plugin(
                plugin.id().orElse(plugin.fileName()),
                plugin.version().orElse(""),
                visit.texts().say("system.plugin." + plugin.state().name().toLowerCase(Locale.ROOT)),
                plugin.state() == PluginState.STARTED ? Tone.GOOD : Tone.BAD,
                plugin.cause().map(cause -> cause.text(visit.locale())).orElse(""),
                visit.figures().count(plugin.calls().calls()),
                bad == 0 ? failures : failures.toned(Tone.WARN),
                String.join(", ", plugin.openCircuits().stream().sorted().toList()));
    }

    private static Fact fact(Visit visit, String key, String value) {
        return new Fact(visit.texts().say(key), value);
    }
}
