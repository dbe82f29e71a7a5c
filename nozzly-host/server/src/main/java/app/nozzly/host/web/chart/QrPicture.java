package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.BitSet;
import java.util.List;

/**
 * A QR code as a drawing of squares, dark on white in every theme, with the quiet zone that cameras need. Immutable; printing it shows nothing of what it
 * says.
 *
 * @param title what it is, never what it says
 * @param rows its squares row by row, dark ones set; as many columns as rows
 */
public record QrPicture(String title, List<BitSet> rows) implements Content {

    private static final int QUIET = 4;

    public QrPicture {
        rows = List.copyOf(rows);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        String size = String.valueOf(rows.size() + 2 * QUIET);
        Svg svg =
                Svg.picture("nz-qr", title, "", "viewBox", "0 0 " + size + " " + size, "shape-rendering", "crispEdges");
        svg.empty("rect", "class", "nz-qr__ground", "width", size, "height", size);
        svg.empty("path", "class", "nz-qr__squares", "d", path());
        output.writeContent(svg.finish());
    }

    /** One stroke for each run of dark squares in a row. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < rows.size(); y++) {
            BitSet row = rows.get(y);
            for (int x = row.nextSetBit(0); x >= 0; x = row.nextSetBit(row.nextClearBit(x))) {
                int length = row.nextClearBit(x) - x;
                path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(length).append("v1h-").append(length).append('z');
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return "QrPicture[" + title + "]";
    }
}
