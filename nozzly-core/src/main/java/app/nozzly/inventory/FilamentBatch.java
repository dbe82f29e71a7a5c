package app.nozzly.inventory;

import app.nozzly.material.MaterialType;
import java.util.List;

/**
 * Filaments, and what goes with them, that are to be there. Immutable.
 *
 * @param rows the filaments
 * @param brands names of makers that are to be there even without a filament
 * @param types material types to be made when a row needs one of their code and there is none
 */
public record FilamentBatch(List<FilamentImportRow> rows, List<String> brands, List<MaterialType> types) {

    public FilamentBatch {
        rows = List.copyOf(rows);
        brands = List.copyOf(brands);
        types = List.copyOf(types);
    }

    /** A part of the rows; the makers go with the first. */
    FilamentBatch part(int start, int end) {
        return new FilamentBatch(rows.subList(start, end), start == 0 ? brands : List.of(), types);
    }
}
