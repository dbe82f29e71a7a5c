package app.nozzly.host.products;

import app.nozzly.costing.ComponentPrice;
import app.nozzly.costing.CostBreakdown;
import app.nozzly.costing.CostLine;
import app.nozzly.costing.CostPart;
import app.nozzly.costing.CostUnit;
import app.nozzly.costing.LinePrice;
import app.nozzly.costing.ProductCost;
import app.nozzly.host.pages.Visit;
import app.nozzly.host.web.Figure;
import app.nozzly.host.web.Figures;
import app.nozzly.host.web.chart.CostBar;
import app.nozzly.host.web.view.CostView;
import app.nozzly.host.web.view.Link;
import app.nozzly.inventory.Spool;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Draws what a product costs, each line with how it is worked out and the spools that its price rests on. For one visit. */
public final class CostPictures {

    private static final int MOST_SOURCES = 8;

    private final Visit visit;
    private final Figures figures;

    public CostPictures(Visit visit) {
        this.visit = visit;
        this.figures = visit.figures();
    }

    /** The cost of one good unit as a picture and a table that opens to its reasons. */
    public CostView view(ProductCost cost) {
        CostBreakdown breakdown = cost.breakdown();
        PriceSources sources = new PriceSources(cost);
        List<CostView.Part> parts = new ArrayList<>();
        List<CostBar.Part> slices = new ArrayList<>();
        for (CostPart part : CostPart.values()) {
            List<CostView.Line> lines = breakdown.lines().stream()
                    .filter(line -> line.kind() == part)
                    .map(line -> line(line, sources.next(line)))
                    .toList();
            if (!lines.isEmpty()) {
                Money amount = breakdown.part(part);
                CostBar.Kind kind = CostBar.Kind.valueOf(part.name());
                String label = visit.texts().say("cost.kind." + kind.css());
                Figure share = figures.percent(share(amount, breakdown.total()));
                parts.add(new CostView.Part(kind, label, figures.money(amount), share, lines));
                slices.add(new CostBar.Part(
                        kind, label + " " + figures.money(amount).text(), amount.getAmount()));
            }
        }
        return new CostView(figures.money(breakdown.total()), bar(slices), parts, breakdown.missing());
    }

    private CostBar bar(List<CostBar.Part> slices) {
        String description =
                String.join(", ", slices.stream().map(CostBar.Part::label).toList());
        return new CostBar("cost", visit.texts().say("cost.caption"), description, slices);
    }

    private CostView.Line line(CostLine line, PriceSources.Source source) {
        return new CostView.Line(
                line.label(visit.locale()),
                working(line) + basis(source),
                figures.money(line.amount()),
                source.material().map(this::spools).orElseGet(() -> component(source)));
    }

    private String working(CostLine line) {
        CostUnit unit = line.reason().unit();
        String quantity = quantity(line.quantity(), unit);
        return line.rate().map(rate -> quantity + " × " + rate(rate, unit)).orElse(quantity);
    }

    private String quantity(BigDecimal quantity, CostUnit unit) {
        return switch (unit) {
            case GRAM -> figures.grams(Grams.rounded(quantity)).text();
            case PERCENT ->
                figures.percent(Percentage.ofPercent(quantity.setScale(4, RoundingMode.HALF_UP)))
                        .text();
            case PIECE -> figures.quantity(quantity, "").text();
            case HOUR, KILOWATT_HOUR -> figures.quantity(quantity, unit.code()).text();
        };
    }

    private String rate(BigMoney rate, CostUnit unit) {
        String amount = figures.unitCost(rate).text();
        return unit == CostUnit.PIECE || unit == CostUnit.PERCENT ? amount : amount + "/" + unit.code();
    }

    /** A figure that a line states needs no reason unless there is another that it overrides. */
    private String basis(PriceSources.Source source) {
        boolean plain =
                source.component().filter(price -> price.component().isEmpty()).isPresent();
        return source.code()
                .filter(code -> !plain)
                .map(code -> " · " + visit.texts().say("cost.basis." + code))
                .orElse("");
    }

    private List<Link> component(PriceSources.Source source) {
        return source.component().flatMap(ComponentPrice::component).stream()
                .filter(any -> visit.may("components.view"))
                .map(component ->
                        new Link(component.code() + " " + component.label(), "/components/" + component.code()))
                .toList();
    }

    private List<Link> spools(LinePrice price) {
        return price.spools().stream()
                .limit(MOST_SOURCES)
                .map(spool -> new Link(bought(spool), "/spools/" + spool.code()))
                .toList();
    }

    private String bought(Spool spool) {
        return spool.costPerGram()
                .map(cost ->
                        spool.code() + " " + figures.costPerGram(cost).text().replace(" /", "/"))
                .orElse(spool.code());
    }

    private static Percentage share(Money part, Money total) {
        return total.isZero()
                ? Percentage.ZERO
                : Percentage.ofFraction(
                        part.getAmount().divide(total.getAmount(), Percentage.SCALE, RoundingMode.HALF_UP));
    }
}
