package app.nozzly.host.web.chart;

import gg.jte.Content;
import gg.jte.output.StringOutput;

/** Draws a picture to text. */
final class Drawn {

    private Drawn() {}

    static String svg(Content picture) {
        StringOutput output = new StringOutput();
        picture.writeTo(output);
        return output.toString();
    }
}
