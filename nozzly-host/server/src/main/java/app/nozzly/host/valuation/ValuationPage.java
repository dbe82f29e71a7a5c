package app.nozzly.host.valuation;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Request;
import app.nozzly.host.pages.PageFrame;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Area;
import app.nozzly.host.web.Crumb;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.view.Link;
import app.nozzly.host.web.view.StockValueView;
import app.nozzly.inventory.InventoryValue;
import app.nozzly.inventory.StockValue;
import app.nozzly.inventory.Valuation;
import app.nozzly.quantity.Grams;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/** The page of what the stock is worth. Thread-safe. */
final class ValuationPage {

    static final String PATH = "/stock-value";

    private static final String SPOOLS = "/spools";
    private static final String COMPONENTS = "/components";

    private final PageFrame frame;
    private final Valuation valuation;

    ValuationPage(PageFrame frame, Valuation valuation) {
        this.frame = frame;
        this.valuation = valuation;
    }

    Reply<Void> show(Request<Void> request) {
        Visit visit = frame.visit(request);
        InventoryValue value = valuation.value(request.context());
        StockValueView view = new StockValueView(
                worth(visit, value.values()),
                of(visit, "stock_value.as_of", value.unpriced(), visit.figures().dateTime(value.asOf())),
                part(visit, value.spools(), new Link(say(visit, "area.spools"), SPOOLS), grams(visit, value.spools())),
                of(
                        visit,
                        "stock_value.spools",
                        value.spools().unpriced(),
                        visit.figures().count(value.spools().items()).text(),
                        visit.figures()
                                .grams(Grams.of(value.spools().quantity()))
                                .text()),
                part(visit, value.components(), new Link(say(visit, "area.components"), COMPONENTS), Optional.empty()),
                of(
                        visit,
                        "stock_value.components",
                        value.components().unpriced(),
                        visit.figures().count(value.components().items()).text()),
                value.materials().stream().map(line -> material(visit, line)).toList(),
                value.kinds().stream().map(line -> kind(visit, line)).toList());
        return visit.page(
                "stockValue",
                visit.shell(visit.texts().say("stock_value.title"))
                        .in(Area.SPOOLS)
                        .below(new Crumb(visit.texts().say("area.spools"), SPOOLS))
                        .following("spool filament component"),
                view);
    }

    /** A note, with how many have no known cost when some have none: the figure above it lacks them. */
    private static String of(Visit visit, String key, long unpriced, String... facts) {
        String note = visit.texts().say(key, (Object[]) facts);
        return unpriced == 0
                ? note
                : visit.texts()
                        .say(
                                "stock_value.lacking",
                                note,
                                visit.figures().count(unpriced).text());
    }

    private static String say(Visit visit, String key) {
        return visit.texts().say(key);
    }

    private static StockValueView.Line material(Visit visit, StockValue value) {
        String filter = "?is_active=true&material_type=" + URLEncoder.encode(value.name(), StandardCharsets.UTF_8);
        return part(visit, value, new Link(value.name(), SPOOLS + filter), grams(visit, value));
    }

    private static StockValueView.Line kind(Visit visit, StockValue value) {
        String kind = value.name().toLowerCase(Locale.ROOT);
        return part(
                visit,
                value,
                new Link(visit.texts().say("component.kind." + kind), COMPONENTS + "?kind=" + kind),
                Optional.empty());
    }

    private static StockValueView.Line part(Visit visit, StockValue value, Link name, Optional<Figure> grams) {
        return new StockValueView.Line(
                name,
                visit.figures().count(value.items()),
                grams,
                worth(visit, value.values()),
                value.unpriced() == 0 ? "" : visit.texts().say("stock_value.unpriced", value.unpriced()));
    }

    private static Optional<Figure> grams(Visit visit, StockValue value) {
        return Optional.of(visit.figures().grams(Grams.of(value.quantity())));
    }

    /** Amounts of several currencies stand beside each other: there is no rate between them. */
    private static Optional<Figure> worth(Visit visit, List<Money> values) {
        Figures figures = visit.figures();
        return values.stream()
                .map(value -> figures.money(value).text())
                .reduce((some, more) -> visit.texts().say("stock_value.and", some, more))
                .map(text -> new Figure(text, ""));
    }
}
