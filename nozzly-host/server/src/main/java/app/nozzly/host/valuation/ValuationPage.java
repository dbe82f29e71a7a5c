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
import java.util.stream.Collectors;
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
                visit.texts().say("stock_value.as_of", visit.figures().dateTime(value.asOf())),
                worth(visit, value.values()),
                part(visit, value.spools(), new Link(say(visit, "area.spools"), SPOOLS), grams(visit, value.spools())),
                note(
                        visit,
                        value.spools(),
                        "stock_value.spools",
                        visit.figures().grams(Grams.of(value.spools().quantity()))),
                part(visit, value.components(), new Link(say(visit, "area.components"), COMPONENTS), Optional.empty()),
                note(
                        visit,
                        value.components(),
                        "stock_value.components",
                        visit.figures().count(0)),
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

    /** How much it is, and what of it the value lacks. */
    private static String note(Visit visit, StockValue value, String key, Figure weight) {
        String much = visit.texts().say(key, value.items(), weight.text());
        return value.unpriced() == 0 ? much : much + ", " + visit.texts().say("stock_value.unpriced", value.unpriced());
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
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        values.stream()
                                .map(value -> figures.money(value).text())
                                .collect(Collectors.joining(" + ")),
                        ""));
    }
}
