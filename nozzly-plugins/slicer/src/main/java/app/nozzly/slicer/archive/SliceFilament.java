package app.nozzly.slicer.archive;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A filament that a plate uses. Immutable.
 *
 * @param slot 0-based; the file counts from 1
 * @param type material such as {@code PLA}
 * @param colorHex {@code #RRGGBB}, upper case
 * @param usedMetres length with two decimals; the plate's G-code is more exact
 * @param usedGrams mass
 */
public record SliceFilament(
        int slot,
        Optional<String> type,
        Optional<String> colorHex,
        Optional<BigDecimal> usedMetres,
        Optional<BigDecimal> usedGrams) {}
