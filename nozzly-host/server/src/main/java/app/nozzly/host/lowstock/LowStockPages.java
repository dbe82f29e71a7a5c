package app.nozzly.host.lowstock;

import app.nozzly.access.Action;
import app.nozzly.access.Resource;
import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.http.Route;
import app.nozzly.host.http.RouteAccess;
import app.nozzly.host.http.Routes;
import app.nozzly.host.pages.Choosable;
import app.nozzly.host.pages.FormReader;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Choice;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.FormState;
import app.nozzly.host.web.Tone;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.LowStockView;
import app.nozzly.inventory.LowStock;
import app.nozzly.inventory.LowStockLine;
import app.nozzly.inventory.LowStockReport;
import app.nozzly.inventory.StockThreshold;
import app.nozzly.material.MaterialCatalogue;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of what runs low, with its thresholds. Thread-safe. */
final class LowStockPages {

    static final String PATH = "/spools/low-stock";

    private static final String SPOOLS = "/spools";
    private static final String THRESHOLDS = PATH + "/thresholds";
    private static final RouteAccess CHANGE = RouteAccess.to(Action.CHANGE, Resource.SPOOLS);

    private final PageFrame frame;
    private final LowStock lowStock;
    private final MaterialCatalogue materials;

    LowStockPages(PageFrame frame, LowStock lowStock, MaterialCatalogue materials) {
        this.frame = frame;
        this.lowStock = lowStock;
        this.materials = materials;
    }

    List<Route> routes() {
        Routes pages = Routes.pages(LowStockPages.class, Resource.SPOOLS);
        return List.of(
                pages.page(PATH, request -> show(frame.visit(request), request, FormState.empty())),
                pages.page(THRESHOLDS, request -> Reply.seeOther(PATH)),
                pages.form(THRESHOLDS, CHANGE, this::set),
                pages.form(THRESHOLDS + "/{threshold}/remove", CHANGE, this::remove));
    }

    private Reply<Void> set(Request<Void> request) {
        Visit visit = frame.visit(request);
        return visit.submit(
                () -> {
                    ThresholdInput input = input(visit.fields());
                    return request.perform(
                            context -> lowStock.set(context, input.key(), input.thresholdG()),
                            threshold -> visit.done(
                                    PATH,
                                    "threshold_set",
                                    name(visit, threshold),
                                    visit.figures().grams(threshold.level()).text()));
                },
                form -> show(visit, request, form));
    }

    private static ThresholdInput input(FormReader form) {
        Optional<Grams> level = form.grams("threshold_g");
        Optional<BigDecimal> diameter = form.decimal("diameter_mm");
        form.done();
        return new ThresholdInput(
                form.text("material_type"),
                form.text("brand"),
                form.text("color"),
                form.text("finish"),
                diameter,
                level.orElseThrow(
                        () -> NozzlyException.invalid(LowStockPages.class, "threshold_g", "threshold.missing")));
    }

    private Reply<Void> remove(Request<Void> request) {
        Visit visit = frame.visit(request);
        StockThreshold present = lowStock.threshold(request.context(), request.path("threshold"));
        return visit.submit(
                () -> request.perform(
                        context -> lowStock.remove(context, present.id().toString(), request.expectedVersion()),
                        gone -> visit.done(PATH, "threshold_removed", name(visit, gone))),
                form -> show(visit, request, form));
    }

    private Reply<Void> show(Visit visit, Request<?> request, FormState form) {
        LowStockReport report = lowStock.report(request.context());
        boolean all = request.query(LowStockApi.ALL).filter("true"::equals).isPresent();
        List<LowStockLine> low = report.low();
        LowStockView view = new LowStockView(
                (all ? report.lines() : low)
                        .stream().map(line -> row(visit, line)).toList(),
                List.of(
                        new Choice(PATH, visit.texts().say("low_stock.low", low.size())),
                        new Choice(
                                PATH + "?all=true",
                                visit.texts()
                                        .say("low_stock.all", report.lines().size()))),
                all ? PATH + "?all=true" : PATH,
                lowStock.thresholds(request.context()).stream()
                        .map(threshold -> threshold(visit, threshold))
                        .toList(),
                form,
                materialTypes(request),
                THRESHOLDS);
        return visit.page(
                "lowStock",
                visit.shell(visit.texts().say("low_stock.title"))
                        .in(Area.SPOOLS)
                        .below(new Crumb(visit.texts().say("area.spools"), SPOOLS))
                        .following("spool filament stock_threshold"),
                view);
    }

    private static LowStockView.Row row(Visit visit, LowStockLine line) {
        Figure free = visit.figures().grams(line.stock().remaining());
        String label = line.stock().key().label();
        return new LowStockView.Row(
                new Link(label, SPOOLS + "?q=" + URLEncoder.encode(words(line), StandardCharsets.UTF_8)),
                visit.figures().count(line.stock().spools()),
                line.isLow() ? free.toned(Tone.BAD) : free,
                grams(visit, line.stock().allocated()),
                visit.figures().grams(line.stock().physical()),
                visit.figures().grams(line.threshold().level()),
                source(visit, line.threshold()),
                grams(visit, line.missing()));
    }

    /** By which the list of spools finds what the line sums up. */
    private static String words(LowStockLine line) {
        return String.join(
                " ",
                line.stock().key().type(),
                line.stock().key().brand().orElse(""),
                line.stock().key().colour().orElse(""));
    }

    private static Optional<Figure> grams(Visit visit, Grams mass) {
        return mass.isZero() ? Optional.empty() : Optional.of(visit.figures().grams(mass));
    }

    private static LowStockView.Threshold threshold(Visit visit, StockThreshold threshold) {
        return new LowStockView.Threshold(
                name(visit, threshold),
                source(visit, threshold),
                visit.figures().grams(threshold.level()),
                THRESHOLDS + "/" + threshold.id() + "/remove",
                String.valueOf(threshold.version().number()));
    }

    private static String name(Visit visit, StockThreshold threshold) {
        return threshold.key().isEmpty() ? visit.texts().say("low_stock.everything") : threshold.label();
    }

    private static String source(Visit visit, StockThreshold threshold) {
        return visit.texts().say("low_stock.source." + threshold.scope().name().toLowerCase(Locale.ROOT));
    }

    private List<Choice> materialTypes(Request<?> request) {
        return Choosable.all(query -> materials.list(request.context(), query)).stream()
                .map(type -> new Choice(type.code(), type.code()))
                .toList();
    }
}
