package app.nozzly.host.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG text with every attribute and text escaped. Not safe for use by several threads. */
final class Svg {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GEOMETRY_SCALE = 3;

    private final StringBuilder out = new StringBuilder(512);
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts a picture that says what it shows. */
    static Svg picture(String css, String title, String description, String... attributes) {
        Svg svg = new Svg();
        svg.open("svg", attributes).out.setLength(svg.out.length() - 1);
        svg.attributes("class", css, "role", "img", "aria-label", title).out.append('>');
        svg.element("title", title);
        if (!description.isEmpty()) {
            svg.element("desc", description);
        }
        return svg;
    }

    /** Starts a picture beside a text that already says it. */
    static Svg decoration(String css, String... attributes) {
        Svg svg = new Svg();
        svg.open("svg", attributes).out.setLength(svg.out.length() - 1);
        svg.attributes("class", css, "aria-hidden", "true", "focusable", "false")
                .out
                .append('>');
        return svg;
    }

    /** Starts an element; attributes are name, value, name, value … */
    Svg open(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Svg empty(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    Svg element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Svg text(String text) {
        out.append(escape(text));
        return this;
    }

    /** The picture with all elements closed. */
    String finish() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private Svg attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        return this;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }

    /** A share of a whole in percent at the precision of a picture; 0 when there is no whole. */
    static BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(GEOMETRY_SCALE)
                : part.multiply(HUNDRED).divide(whole, GEOMETRY_SCALE, RoundingMode.HALF_UP);
    }

    static String percent(BigDecimal value) {
        return plain(value) + "%";
    }

    /** The shortest way to write a number. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
