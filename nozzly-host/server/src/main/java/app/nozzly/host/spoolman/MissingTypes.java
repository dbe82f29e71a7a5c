package app.nozzly.host.spoolman;

import app.nozzly.inventory.FilamentDraft;
import app.nozzly.inventory.FilamentImportRow;
import app.nozzly.material.MaterialType;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Material types that filaments ask for, made from what the filaments say. Stateless. */
final class MissingTypes {

    private MissingTypes() {}

    /** A type for each material, as dense as the first filament that says so; none where its name can be no code of a type. */
    static List<MaterialType> of(List<FilamentImportRow> rows) {
        Map<String, MaterialType> types = new LinkedHashMap<>();
        for (FilamentImportRow row : rows) {
            String code = row.draft().materialType();
            if (!types.containsKey(code)) {
                type(row.draft()).ifPresent(type -> types.put(code, type));
            }
        }
        return List.copyOf(types.values());
    }

    private static Optional<MaterialType> type(FilamentDraft draft) {
        try {
            return draft.densityGramsPerCubicCentimetre()
                    .map(density -> new MaterialType(
                            draft.materialType(),
                            draft.materialType(),
                            density,
                            Optional.empty(),
                            Optional.empty(),
                            Version.INITIAL));
        } catch (NozzlyException impossible) {
            return Optional.empty();
        }
    }
}
