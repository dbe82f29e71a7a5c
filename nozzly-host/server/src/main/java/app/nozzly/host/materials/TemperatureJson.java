package app.nozzly.host.materials;

import app.nozzly.host.http.FieldPaths;
import app.nozzly.material.TemperatureRange;

/** A range of temperatures in degrees Celsius. Immutable. */
record TemperatureJson(int min, int max) {

    static TemperatureJson of(TemperatureRange range) {
        return new TemperatureJson(range.lowest(), range.highest());
    }

    TemperatureRange under(String field) {
        return FieldPaths.under(field, () -> new TemperatureRange(min, max));
    }
}
