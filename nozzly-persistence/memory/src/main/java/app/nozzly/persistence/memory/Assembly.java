package app.nozzly.persistence.memory;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Spool;

/**
 * Puts rows together with what they refer to. A row keeps what it referred to when it was written; only when that has changed since is it made anew.
 */
final class Assembly {

    private Assembly() {}

    /** A filament with its brand as of now. */
    static Filament filament(Tables tables, Filament row) {
        Brand brand = tables.brands.find(row.brand().id()).orElseThrow();
        return brand.equals(row.brand()) ? row : row.withBrand(brand);
    }

    /** A spool with its filament and brand as of now. */
    static Spool spool(Tables tables, Spool row) {
        Filament filament =
                filament(tables, tables.filaments.find(row.filament().id()).orElseThrow());
        return filament == row.filament() ? row : row.with(filament, row.initialWeight(), row.details(), row.active());
    }
}
