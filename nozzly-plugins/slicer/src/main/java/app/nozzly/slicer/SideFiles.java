package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadWarning;
import app.nozzly.plugin.printfile.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Small files beside the G-code of a container. A broken one costs what only it says, never the figures of the G-code. */
final class SideFiles {

    private final List<ReadWarning> warnings = new ArrayList<>();

    /** Reads a file of a container. */
    @FunctionalInterface
    interface Reading<T> {

        T read() throws IOException;
    }

    /** What a file says; when it is broken a warning names it, and the other value stands in. */
    <T> T read(String file, Reading<T> reading, T otherwise) throws IOException {
        try {
            return reading.read();
        } catch (UnreadableFileException broken) {
            warnings.add(new ReadWarning("side_file_damaged", Texts.of("warning.side_file_damaged", file)));
            return otherwise;
        }
    }

    List<ReadWarning> warnings() {
        return warnings;
    }
}
