package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one unit costs, as one bar in proportion. Each kind of cost has its own pattern beside its own shade. Parts of nothing are left out. Immutable.
 *
 * @param id unique on the page
 * @param title names the picture
 * @param description says the parts and their amounts
 * @param parts in the order of the breakdown; values are amounts in one currency
 */
public record CostBar(String id, String title, String description, List<Part> parts) implements Content {

    /** The kinds of cost in the order of the breakdown. */
    public enum Kind {
        MATERIAL,
        COMPONENT,
        LABOUR,
        MACHINE,
        FAILURE,
        OVERHEAD,
        SUB_PRODUCT;

        /** The name as it ends a class of the stylesheet and a key of the bundle: {@code sub_product}. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part of the cost.
     *
     * @param kind what it is for
     * @param label its name and amount, shown on pointing at it
     * @param value its amount; negative counts as nothing
     */
    public record Part(Kind kind, String label, BigDecimal value) {}

    /**
     * Where a part lies in the bar.
     *
     * @param part the part
     * @param start percent of the width, three decimals
     * @param width percent of the width; all widths add up to 100
     */
    public record Segment(Part part, BigDecimal start, BigDecimal width) {}

    private static final String HEIGHT = "28";

    public CostBar {
        parts = List.copyOf(parts);
    }

    /** The geometry: edges are rounded, widths are the differences, so that nothing overlaps and nothing is missing. */
    public List<Segment> segments() {
        List<Part> shown =
                parts.stream().filter(part -> part.value().signum() > 0).toList();
        BigDecimal total = shown.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Segment> segments = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : shown) {
            BigDecimal start = Svg.percentOf(sum, total);
            sum = sum.add(part.value());
            segments.add(new Segment(part, start, Svg.percentOf(sum, total).subtract(start)));
        }
        return segments;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Svg svg = Svg.picture("nz-costbar", title, description, "width", "100%", "height", HEIGHT);
        svg.open("defs");
        segments().forEach(segment -> Texture.of(segment.part().kind()).define(svg, patternId(segment.part())));
        svg.close();
        segments().forEach(segment -> segment(svg, segment));
        output.writeContent(svg.finish());
    }

    private void segment(Svg svg, Segment segment) {
        svg.open("g", "class", "nz-slice nz-slice--" + segment.part().kind().css());
        svg.element("title", segment.part().label());
        box(svg, segment, "class", "nz-slice__fill");
        box(svg, segment, "fill", "url(#" + patternId(segment.part()) + ")");
        svg.close();
        if (segment.start().signum() > 0) {
            String x = Svg.percent(segment.start());
            svg.empty("line", "class", "nz-slice__gap", "x1", x, "x2", x, "y1", "0", "y2", HEIGHT);
        }
    }

    private static void box(Svg svg, Segment segment, String attribute, String value) {
        svg.empty(
                "rect",
                attribute,
                value,
                "x",
                Svg.percent(segment.start()),
                "y",
                "0",
                "width",
                Svg.percent(segment.width()),
                "height",
                HEIGHT);
    }

    private String patternId(Part part) {
        return id + "-" + part.kind().css();
    }

    /** The small square of a legend with the shade and pattern of a kind. */
    public Content key(Kind kind) {
        return output -> {
            Svg svg = Svg.decoration("nz-key nz-slice--" + kind.css(), "width", "14", "height", "14");
            String pattern = id + "-key-" + kind.css();
            svg.open("defs");
            Texture.of(kind).define(svg, pattern);
            svg.close();
            svg.empty("rect", "class", "nz-slice__fill", "width", "14", "height", "14");
            svg.empty("rect", "fill", "url(#" + pattern + ")", "width", "14", "height", "14");
            output.writeContent(svg.finish());
        };
    }
}
