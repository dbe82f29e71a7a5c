package app.nozzly.host.materials;

import app.nozzly.material.MaterialType;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/** A material type as a caller describes it; the name is the code when it is left out. Immutable. */
record MaterialTypeInput(
        Optional<String> code,
        Optional<String> name,
        @JsonProperty("density_g_cm3") BigDecimal density,
        Optional<TemperatureJson> nozzleTemperatureC,
        Optional<TemperatureJson> bedTemperatureC) {

    MaterialType toType() {
        return toType(
                code.orElseThrow(() -> NozzlyException.invalid(MaterialTypeInput.class, "code", "code.missing")),
                Version.INITIAL);
    }

    /** The type at a path, whose code the body may repeat but not change. */
    MaterialType at(String path, Version version) {
        code.filter(given -> !given.strip().equalsIgnoreCase(path)).ifPresent(given -> {
            throw NozzlyException.invalid(MaterialTypeInput.class, "code", "code.fixed", path, given);
        });
        return toType(path, version);
    }

    private MaterialType toType(String finalCode, Version version) {
        return new MaterialType(
                finalCode,
                name.orElse(finalCode),
                density,
                nozzleTemperatureC.map(range -> range.under("nozzle_temperature_c")),
                bedTemperatureC.map(range -> range.under("bed_temperature_c")),
                version);
    }
}
