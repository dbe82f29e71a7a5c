package app.nozzly.slicer.archive;

import java.util.Map;
import java.util.Optional;

/** Names of printers by the id that {@code slice_info.config} has; the settings have the readable name too. */
public final class PrinterModels {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("BL-P001", "Bambu Lab X1C"),
            Map.entry("BL-P002", "Bambu Lab X1"),
            Map.entry("C11", "Bambu Lab P1P"),
            Map.entry("C12", "Bambu Lab P1S"),
            Map.entry("C13", "Bambu Lab X1E"),
            Map.entry("N1", "Bambu Lab A1 mini"),
            Map.entry("N2S", "Bambu Lab A1"),
            Map.entry("O1D", "Bambu Lab H2D"),
            Map.entry("O1S", "Bambu Lab H2S"),
            Map.entry("N7", "Bambu Lab P2S"));

    private PrinterModels() {}

    /** The name of a known model. */
    public static Optional<String> name(String id) {
        return Optional.ofNullable(NAMES.get(id));
    }
}
