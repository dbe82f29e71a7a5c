package app.nozzly.host.materials;

import app.nozzly.host.workshop.Decimals;
import app.nozzly.material.MaterialType;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/** A material type as it is written. Immutable. */
record MaterialTypeJson(
        String code,
        String name,
        @JsonProperty("density_g_cm3") BigDecimal density,
        Optional<TemperatureJson> nozzleTemperatureC,
        Optional<TemperatureJson> bedTemperatureC) {

    static MaterialTypeJson of(MaterialType type) {
        return new MaterialTypeJson(
                type.code(),
                type.name(),
                Decimals.plain(type.densityGramsPerCubicCentimetre()),
                type.nozzleCelsius().map(TemperatureJson::of),
                type.bedCelsius().map(TemperatureJson::of));
    }
}
