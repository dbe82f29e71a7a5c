package app.nozzly.slicer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the settings say about the filament of one slot.
 *
 * @param type material
 * @param brand maker
 * @param name preset
 * @param colorHex {@code #RRGGBB}
 * @param density grams per cubic centimetre, above 0
 * @param diameterMm above 0
 */
record SlotProfile(
        Optional<String> type,
        Optional<String> brand,
        Optional<String> name,
        Optional<String> colorHex,
        Optional<BigDecimal> density,
        Optional<BigDecimal> diameterMm) {

    static final SlotProfile UNKNOWN = new SlotProfile(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    SlotProfile withType(Optional<String> material) {
        return new SlotProfile(material, brand, name, colorHex, density, diameterMm);
    }

    SlotProfile withDiameter(Optional<BigDecimal> diameter) {
        return new SlotProfile(type, brand, name, colorHex, density, diameter);
    }
}
