package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.List;

/**
 * How full a spool is: a ring in the filament's colour, clockwise from the top. What is promised to orders follows what is
 * free, paler; what is empty is dotted, so that it reads without colour. Immutable.
 *
 * @param title says the figures, such as {@code 72 % of 1,000 g left}
 * @param colours the filament's hex colours
 * @param remainingPercent free grams of the initial grams; drawn between 0 and 100
 * @param allocatedPercent promised grams of the initial grams
 */
public record SpoolGauge(String title, List<String> colours, BigDecimal remainingPercent, BigDecimal allocatedPercent)
        implements Content {

    private static final String CENTRE = "20";
    private static final String RADIUS = "14";

    public SpoolGauge {
        colours = List.copyOf(colours);
    }

    /** Percent of the ring drawn as free. */
    public BigDecimal free() {
        return remainingPercent.max(BigDecimal.ZERO).min(Svg.HUNDRED);
    }

    /** Percent of the ring drawn as promised: never beyond a full ring. */
    public BigDecimal promised() {
        return allocatedPercent.max(BigDecimal.ZERO).min(Svg.HUNDRED.subtract(free()));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Svg svg = Svg.picture("nz-gauge", title, "", "viewBox", "0 0 40 40", "width", "40", "height", "40");
        ring(svg, "nz-gauge__track", RADIUS);
        if (free().signum() > 0) {
            arc(svg, "nz-gauge__rim", "none", BigDecimal.ZERO, free());
        }
        arcs(svg);
        if (promised().signum() > 0) {
            arc(svg, "nz-gauge__promised", Hex.of(colours).get(0), free(), promised());
        }
        ring(svg, "nz-gauge__edge", "18");
        ring(svg, "nz-gauge__edge", "10");
        ring(svg, "nz-gauge__hub", "3");
        output.writeContent(svg.finish());
    }

    private void arcs(Svg svg) {
        List<String> hexes = Hex.of(colours);
        BigDecimal start = BigDecimal.ZERO;
        for (int i = 0; i < hexes.size(); i++) {
            BigDecimal end = Svg.percentOf(
                    free().multiply(BigDecimal.valueOf(i + 1L)),
                    Svg.HUNDRED.multiply(BigDecimal.valueOf(hexes.size())));
            arc(svg, "nz-gauge__fill", hexes.get(i), start, end.subtract(start));
            start = end;
        }
    }

    private static void arc(Svg svg, String css, String hex, BigDecimal start, BigDecimal length) {
        svg.empty(
                "circle",
                "class",
                css,
                "cx",
                CENTRE,
                "cy",
                CENTRE,
                "r",
                RADIUS,
                "stroke",
                hex,
                "pathLength",
                "100",
                "stroke-dasharray",
                Svg.plain(length) + " 100",
                "stroke-dashoffset",
                Svg.plain(start.negate()),
                "transform",
                "rotate(-90 20 20)");
    }

    private static void ring(Svg svg, String css, String radius) {
        svg.empty("circle", "class", css, "cx", CENTRE, "cy", CENTRE, "r", radius);
    }
}
