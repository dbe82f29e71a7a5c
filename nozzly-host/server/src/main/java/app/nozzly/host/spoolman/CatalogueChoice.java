package app.nozzly.host.spoolman;

import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which filaments of a catalogue are wanted. Immutable.
 *
 * @param manufacturers names of their makers in any case of letters; empty for all
 * @param materials their materials in any case of letters; empty for all
 * @param newTypes whether material types that are not known are made
 */
record CatalogueChoice(Set<String> manufacturers, Set<String> materials, boolean newTypes) {

    static CatalogueChoice of(List<String> manufacturers, List<String> materials, boolean newTypes) {
        return new CatalogueChoice(folded(manufacturers), folded(materials), newTypes);
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(folded::add);
        return folded;
    }

    boolean accepts(CatalogueEntry entry) {
        return has(manufacturers, entry.manufacturer()) && has(materials, entry.material());
    }

    private static boolean has(Set<String> wanted, String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    /** @throws NozzlyException {@code validation_failed} when nothing is chosen */
    void requireNarrow() {
        if (!isNarrow()) {
            throw NozzlyException.invalid(CatalogueChoice.class, "manufacturer", "catalogue.unchosen");
        }
    }

    /** Whether it leaves anything out. */
    boolean isNarrow() {
        return !manufacturers.isEmpty() || !materials.isEmpty();
    }
}
