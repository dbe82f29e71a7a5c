package app.nozzly.inventory;

import app.nozzly.material.MaterialType;
import java.util.List;

/**
 * What came or would come of a batch. Immutable.
 *
 * @param lines one for each row, in their order, behind those of makers that cannot be made
 * @param brands makers that are new
 * @param types material types that are new
 */
public record FilamentImportResult(List<FilamentImportLine> lines, List<Brand> brands, List<MaterialType> types) {

    public FilamentImportResult {
        lines = List.copyOf(lines);
        brands = List.copyOf(brands);
        types = List.copyOf(types);
    }

    /** The rows of which nothing is done. */
    public List<FilamentImportLine> refused() {
        return lines.stream()
                .filter(line -> line.outcome() == FilamentImportLine.Outcome.REFUSED)
                .toList();
    }

    /** How much became what. */
    public FilamentImportTally tally() {
        return new FilamentImportTally(
                brands.size(),
                types.size(),
                count(FilamentImportLine.Outcome.CREATED),
                count(FilamentImportLine.Outcome.KNOWN),
                count(FilamentImportLine.Outcome.REFUSED));
    }

    private int count(FilamentImportLine.Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
