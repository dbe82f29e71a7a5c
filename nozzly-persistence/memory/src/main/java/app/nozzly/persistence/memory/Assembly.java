package app.nozzly.persistence.memory;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelType;
import app.nozzly.inventory.Spool;
import java.util.Optional;

/**
 * Puts rows together with what they refer to. A row keeps what it referred to when it was written; only when that has changed since is it made anew.
 */
final class Assembly {

    private Assembly() {}

    /** A filament with its brand and type of reel as of now. */
    static Filament filament(Tables tables, Filament row) {
        Brand brand = tables.brands.find(row.brand().id()).orElseThrow();
        Optional<Reel> reel = reel(tables, row.reel());
        return brand.equals(row.brand()) && reel.equals(row.reel()) ? row : row.made(brand, reel);
    }

    /** A spool with its filament, brand and types of reel as of now. */
    static Spool spool(Tables tables, Spool row) {
        Filament filament =
                filament(tables, tables.filaments.find(row.filament().id()).orElseThrow());
        Optional<Reel> reel = reel(tables, row.details().reel());
        return filament == row.filament() && reel.equals(row.details().reel())
                ? row
                : row.with(filament, row.initialWeight(), row.details().withReel(reel), row.active());
    }

    private static Optional<Reel> reel(Tables tables, Optional<Reel> row) {
        return row.map(
                named -> tables.reelTypes.find(named.id()).map(ReelType::reel).orElseThrow());
    }
}
