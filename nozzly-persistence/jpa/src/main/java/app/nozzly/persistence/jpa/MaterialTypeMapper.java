package app.nozzly.persistence.jpa;

import app.nozzly.material.MaterialType;
import app.nozzly.material.TemperatureRange;
import java.util.Optional;
import java.util.stream.Stream;

/** Between a material type and its row. */
final class MaterialTypeMapper {

    private MaterialTypeMapper() {}

    static MaterialTypeRow row(MaterialType type) {
        MaterialTypeRow row = new MaterialTypeRow();
        row.codeKey = Letters.folded(type.code());
        row.code = type.code();
        row.name = type.name();
        row.nameKey = Letters.folded(type.name());
        row.density = type.densityGramsPerCubicCentimetre();
        row.nozzleLowest = type.nozzleCelsius().map(TemperatureRange::lowest).orElse(null);
        row.nozzleHighest = type.nozzleCelsius().map(TemperatureRange::highest).orElse(null);
        row.bedLowest = type.bedCelsius().map(TemperatureRange::lowest).orElse(null);
        row.bedHighest = type.bedCelsius().map(TemperatureRange::highest).orElse(null);
        row.searchText = Letters.searchText(Stream.of(Optional.of(type.code()), Optional.of(type.name())));
        return row;
    }

    static MaterialType type(MaterialTypeRow row) {
        return new MaterialType(
                row.code,
                row.name,
                row.density,
                range(row.nozzleLowest, row.nozzleHighest),
                range(row.bedLowest, row.bedHighest),
                row.toVersion());
    }

    private static Optional<TemperatureRange> range(Integer lowest, Integer highest) {
        return Optional.ofNullable(lowest).map(low -> new TemperatureRange(low, highest));
    }
}
