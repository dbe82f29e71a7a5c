package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Objects;

/**
 * A filament's colour: a small square with one stripe per colour. The component {@code tag/swatch} always puts the name and code beside it, for colour
 * alone says nothing to many people. Immutable.
 *
 * @param name the colour's name
 * @param code its code, such as {@code #ff6a13} or the brand's own
 * @param colours one, two or three hex colours; anything that is not a colour is drawn grey
 * @param look whether it lets light through or glows
 */
public record Swatch(String name, String code, List<String> colours, Look look) implements Content {

    /** How the material takes light. */
    public enum Look {
        SOLID,
        TRANSLUCENT,
        GLOW
    }

    private static final int SIZE = 20;

    public Swatch {
        Objects.requireNonNull(name);
        Objects.requireNonNull(code);
        Objects.requireNonNull(look);
        colours = List.copyOf(colours);
    }

    /** One solid colour. */
    public static Swatch solid(String name, String hex) {
        return new Swatch(name, hex, List.of(hex), Look.SOLID);
    }

    /** Key of the word for the look in the bundle; meaningless for a solid colour. */
    public String lookKey() {
        return look == Look.GLOW ? "swatch.glow" : "swatch.translucent";
    }

    public boolean isSolid() {
        return look == Look.SOLID;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Svg svg = Svg.decoration("nz-swatch__picture", "viewBox", "0 0 20 20", "width", "20", "height", "20");
        if (look == Look.TRANSLUCENT) {
            checkerboard(svg);
        }
        stripes(svg);
        if (look == Look.GLOW) {
            svg.empty(
                    "path",
                    "class",
                    "nz-swatch__glow",
                    "d",
                    "M10 4v2M10 14v2M4 10h2M14 10h2M10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z");
        }
        svg.empty(
                "rect", "class", "nz-swatch__edge", "x", "0.5", "y", "0.5", "width", "19", "height", "19", "rx", "4.5");
        output.writeContent(svg.finish());
    }

    private void stripes(Svg svg) {
        List<String> hexes = Hex.of(colours);
        for (int i = 0; i < hexes.size(); i++) {
            int from = SIZE * i / hexes.size();
            int to = SIZE * (i + 1) / hexes.size();
            svg.empty(
                    "rect",
                    "x",
                    Integer.toString(from),
                    "y",
                    "0",
                    "width",
                    Integer.toString(to - from),
                    "height",
                    Integer.toString(SIZE),
                    "fill",
                    hexes.get(i),
                    "fill-opacity",
                    look == Look.TRANSLUCENT ? "0.55" : "1");
        }
    }

    private static void checkerboard(Svg svg) {
        svg.empty("rect", "width", "20", "height", "20", "fill", "#ffffff");
        svg.empty(
                "path",
                "fill",
                "#8c8c96",
                "d",
                "M0 0h5v5H0zM10 0h5v5h-5zM5 5h5v5H5zM15 5h5v5h-5zM0 10h5v5H0zM10 10h5v5h-5zM5 15h5v5H5zM15 15h5v5h-5z");
    }
}
