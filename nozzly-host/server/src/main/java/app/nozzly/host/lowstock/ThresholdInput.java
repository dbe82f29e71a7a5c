package app.nozzly.host.lowstock;

import app.nozzly.material.MaterialKey;
import app.nozzly.problem.NozzlyException;
import app.nozzly.quantity.Grams;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** A threshold as a caller describes it: of a key, of a type when only that is named, of the workshop when nothing is. Immutable. */
record ThresholdInput(
        Optional<String> materialType,
        Optional<String> brand,
        Optional<String> color,
        Optional<String> finish,
        Optional<BigDecimal> diameterMm,
        Grams thresholdG) {

    /** For what it is. */
    Optional<MaterialKey> key() {
        boolean named = materialType.stream().anyMatch(type -> !type.isBlank());
        boolean more = diameterMm.isPresent()
                || Stream.of(brand, color, finish).flatMap(Optional::stream).anyMatch(text -> !text.isBlank());
        if (!named && more) {
            throw NozzlyException.invalid(ThresholdInput.class, "material_type", "threshold.type");
        }
        return materialType.filter(type -> named).map(type -> new MaterialKey(type, brand, color, finish, diameterMm));
    }
}
