package app.nozzly.host.spoolman;

import java.util.List;

/**
 * Filaments of a catalogue that are to be imported. Immutable.
 *
 * @param entries the filaments
 * @param newTypes whether material types that are not known are made
 */
record Chosen(List<CatalogueEntry> entries, boolean newTypes) {

    Chosen {
        entries = List.copyOf(entries);
    }

    /** What a choice leaves of a catalogue. */
    static Chosen of(List<CatalogueEntry> catalogue, CatalogueChoice choice) {
        return new Chosen(catalogue.stream().filter(choice::accepts).toList(), choice.newTypes());
    }

    /** Whether it takes longer than a request. */
    boolean isLong() {
        return entries.size() > CatalogueImporting.MOST_AT_ONCE;
    }
}
