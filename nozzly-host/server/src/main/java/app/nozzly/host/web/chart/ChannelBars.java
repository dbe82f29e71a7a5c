package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.List;

/**
 * Channels side by side: for each one bar of cost, fees and profit, all to the same scale. A loss runs to the left of the zero line. Immutable.
 *
 * @param id unique on the page
 * @param title names the picture
 * @param description says the figures of each channel
 * @param bestLabel the word that marks the best channel
 * @param rows in the order shown; amounts in one currency
 */
public record ChannelBars(String id, String title, String description, String bestLabel, List<Row> rows)
        implements Content {

    /**
     * One channel.
     *
     * @param name its name
     * @param price what is asked, ready to read; or why there is no price
     * @param outcome profit or loss and margin, ready to read; empty without a price
     * @param cost cost of the sale including shipping paid, at least 0
     * @param fees fees with tax on them; negative (a rebate) counts as 0 in the picture
     * @param profit what is left; negative is a loss
     * @param best whether it is the best of all
     * @param feasible whether there is a price: without one there is no bar
     */
    public record Row(
            String name,
            String price,
            String outcome,
            BigDecimal cost,
            BigDecimal fees,
            BigDecimal profit,
            boolean best,
            boolean feasible) {

        BigDecimal shownFees() {
            return fees.max(BigDecimal.ZERO);
        }

        BigDecimal right() {
            return cost.add(shownFees()).add(profit.max(BigDecimal.ZERO));
        }
    }

    /**
     * A piece of a bar.
     *
     * @param kind {@code cost}, {@code fees}, {@code profit} or {@code loss}
     * @param start percent of the width
     * @param width percent of the width
     */
    public record Piece(String kind, BigDecimal start, BigDecimal width) {}

    private static final int ROW_HEIGHT = 56;
    private static final int BAR_TOP = 26;
    private static final int BAR_HEIGHT = 16;
    private static final int TEXT_BASE = 17;
    private static final int AXIS_EDGE = 4;
    private static final String GAP = "8";

    public ChannelBars {
        rows = List.copyOf(rows);
    }

    /** Where zero lies, in percent of the width: 0 unless a channel makes a loss. */
    public BigDecimal zero() {
        return Svg.percentOf(least().negate(), span());
    }

    /** The geometry of one channel's bar. */
    public List<Piece> pieces(Row row) {
        if (!row.feasible()) {
            return List.of();
        }
        BigDecimal afterFees = row.cost().add(row.shownFees());
        Piece cost = piece("cost", BigDecimal.ZERO, row.cost());
        Piece fees = piece("fees", row.cost(), afterFees);
        Piece result = row.profit().signum() < 0
                ? piece("loss", row.profit(), BigDecimal.ZERO)
                : piece("profit", afterFees, afterFees.add(row.profit()));
        return List.of(cost, fees, result);
    }

    private Piece piece(String kind, BigDecimal from, BigDecimal to) {
        BigDecimal start = Svg.percentOf(from.subtract(least()), span());
        BigDecimal end = Svg.percentOf(to.subtract(least()), span());
        return new Piece(kind, start, end.subtract(start));
    }

    private BigDecimal least() {
        return rows.stream().filter(Row::feasible).map(Row::profit).reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    private BigDecimal span() {
        BigDecimal most = rows.stream().filter(Row::feasible).map(Row::right).reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.subtract(least());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        String height = Integer.toString(ROW_HEIGHT * rows.size());
        Svg svg = Svg.picture("nz-channelbars", title, description, "width", "100%", "height", height);
        svg.open("defs");
        Texture.RISING.define(svg, id + "-fees");
        Texture.CROSS.define(svg, id + "-loss");
        svg.close();
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), i * ROW_HEIGHT);
        }
        output.writeContent(svg.finish());
    }

    private void row(Svg svg, Row row, int top) {
        svg.open("g", "class", row.best() ? "nz-channel nz-channel--best" : "nz-channel");
        String base = Integer.toString(top + TEXT_BASE);
        svg.open("text", "class", "nz-channel__name", "x", "0", "y", base).text(row.name());
        if (row.best()) {
            svg.element("tspan", "★ " + bestLabel, "class", "nz-channel__best", "dx", GAP);
        }
        svg.close();
        svg.open("text", "class", "nz-channel__price", "x", "100%", "y", base, "text-anchor", "end");
        svg.text(row.price());
        if (!row.outcome().isEmpty()) {
            svg.element(
                    "tspan",
                    row.outcome(),
                    "class",
                    row.profit().signum() < 0 ? "nz-channel__loss" : "nz-channel__profit",
                    "dx",
                    GAP);
        }
        svg.close();
        pieces(row).forEach(piece -> piece(svg, piece, top + BAR_TOP));
        svg.close();
        if (hasLoss() && row.feasible()) {
            axis(svg, top + BAR_TOP);
        }
    }

    private void axis(Svg svg, int top) {
        String x = Svg.percent(zero());
        String from = Integer.toString(top - AXIS_EDGE);
        String to = Integer.toString(top + BAR_HEIGHT + AXIS_EDGE);
        svg.empty("line", "class", "nz-axis", "x1", x, "x2", x, "y1", from, "y2", to);
    }

    private void piece(Svg svg, Piece piece, int top) {
        box(svg, piece, top, "class", "nz-piece nz-piece--" + piece.kind());
        if ("fees".equals(piece.kind()) || "loss".equals(piece.kind())) {
            box(svg, piece, top, "fill", "url(#" + id + "-" + piece.kind() + ")");
        }
    }

    private static void box(Svg svg, Piece piece, int top, String attribute, String value) {
        svg.empty(
                "rect",
                attribute,
                value,
                "x",
                Svg.percent(piece.start()),
                "y",
                Integer.toString(top),
                "width",
                Svg.percent(piece.width()),
                "height",
                Integer.toString(BAR_HEIGHT));
    }

    /** The small square of the legend for {@code cost}, {@code fees}, {@code profit} or {@code loss}. */
    public Content key(String kind) {
        return output -> {
            Svg svg = Svg.decoration("nz-key", "width", "14", "height", "14");
            svg.empty("rect", "class", "nz-piece nz-piece--" + kind, "width", "14", "height", "14");
            if ("fees".equals(kind) || "loss".equals(kind)) {
                svg.empty("rect", "fill", "url(#" + id + "-" + kind + ")", "width", "14", "height", "14");
            }
            output.writeContent(svg.finish());
        };
    }

    /** Whether any channel makes a loss, which the legend then explains. */
    public boolean hasLoss() {
        return least().signum() < 0;
    }
}
