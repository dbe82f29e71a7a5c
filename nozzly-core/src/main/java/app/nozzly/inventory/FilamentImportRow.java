package app.nozzly.inventory;

import java.util.Optional;

/**
 * A filament that is to be there. Immutable.
 *
 * @param number of the row in its list, for people
 * @param id by which a filament of another program is known here: it is looked for by this first, and a new one gets it
 * @param draft what it is
 */
public record FilamentImportRow(int number, Optional<FilamentId> id, FilamentDraft draft) {}
