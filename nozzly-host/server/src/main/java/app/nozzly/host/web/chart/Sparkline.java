package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small line of stock over time with the level at which to buy. Immutable.
 *
 * @param title names the picture
 * @param description says first, last and least value
 * @param values evenly spaced in time, oldest first, at least 0; fewer than two draw no line
 * @param reorderLevel the level at which to buy, drawn dashed
 * @param reorderLabel the word beside that line
 */
public record Sparkline(
        String title,
        String description,
        List<BigDecimal> values,
        Optional<BigDecimal> reorderLevel,
        String reorderLabel)
        implements Content {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 64;
    private static final int EDGE = 6;
    private static final int SCALE = 2;

    /**
     * A point of the picture, y downwards.
     *
     * @param x from 6 to 234
     * @param y from 6 (the greatest value) to 58 (zero)
     */
    public record Point(BigDecimal x, BigDecimal y) {}

    public Sparkline {
        values = List.copyOf(values);
    }

    /** The corners of the line. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new Point(x(i), y(values.get(i))));
        }
        return points;
    }

    private BigDecimal x(int index) {
        BigDecimal steps = BigDecimal.valueOf(Math.max(1, values.size() - 1L));
        return BigDecimal.valueOf((long) index * (WIDTH - 2 * EDGE))
                .divide(steps, SCALE, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(EDGE));
    }

    /** Height of a level in the picture. */
    public BigDecimal y(BigDecimal value) {
        BigDecimal most = values.stream().reduce(reorderLevel.orElse(BigDecimal.ZERO), BigDecimal::max);
        BigDecimal bottom = BigDecimal.valueOf(HEIGHT - EDGE);
        return most.signum() == 0
                ? bottom
                : bottom.subtract(value.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(HEIGHT - 2L * EDGE))
                        .divide(most, SCALE, RoundingMode.HALF_UP));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Svg svg = Svg.picture(
                "nz-sparkline", title, description, "viewBox", "0 0 240 64", "width", "240", "height", "64");
        if (values.size() > 1) {
            line(svg);
        }
        reorderLevel.ifPresent(level -> reorderLine(svg, Svg.plain(y(level))));
        output.writeContent(svg.finish());
    }

    private void line(Svg svg) {
        StringBuilder path = new StringBuilder();
        points().forEach(point -> path.append(path.isEmpty() ? 'M' : 'L')
                .append(Svg.plain(point.x()))
                .append(' ')
                .append(Svg.plain(point.y())));
        Point last = points().get(values.size() - 1);
        svg.empty("path", "class", "nz-sparkline__area", "d", path + "L234 58L6 58Z");
        svg.empty("path", "class", "nz-sparkline__line", "d", path.toString());
        svg.empty(
                "circle", "class", "nz-sparkline__now", "cx", Svg.plain(last.x()), "cy", Svg.plain(last.y()), "r", "3");
    }

    private void reorderLine(Svg svg, String y) {
        svg.empty("line", "class", "nz-sparkline__reorder", "x1", "0", "x2", "240", "y1", y, "y2", y);
        svg.element("text", reorderLabel, "class", "nz-sparkline__label", "x", "6", "y", y, "dy", "-4");
    }
}
