package app.nozzly.plugin.contract;

import app.nozzly.plugin.printfile.PrintFileSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A file and what a reader must find in it. Immutable.
 *
 * @param source the file
 * @param slicer name of the slicer
 * @param printSeconds print time; empty when the file does not tell
 * @param gramsPerFilament mass of each used filament by rising slot, compared to a hundredth of a gram; an entry is empty when it must stay unknown
 */
public record SampleFile(
        PrintFileSource source,
        String slicer,
        Optional<BigDecimal> printSeconds,
        List<Optional<BigDecimal>> gramsPerFilament) {

    public SampleFile {
        gramsPerFilament = List.copyOf(gramsPerFilament);
    }
}
