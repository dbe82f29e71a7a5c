package app.nozzly.persistence.contract;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.StoreSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts filaments and spools into a tenant and reads the ledger. Numbers are never used twice. */
final class Shelf {

    private final Samples samples;
    private long number;

    Shelf(Samples samples) {
        this.samples = samples;
    }

    long nextNumber() {
        return ++number;
    }

    Filament filament(StoreSession session) {
        Brand brand = samples.brand(nextNumber());
        session.repository(BrandRepository.class).insert(brand);
        Filament filament = samples.filament(brand, nextNumber());
        session.repository(FilamentRepository.class).insert(filament);
        return filament;
    }

    /** A stored spool with nothing on it. */
    Spool spool(StoreSession session) {
        Spool spool = samples.spool(filament(session), nextNumber());
        session.repository(SpoolRepository.class).insert(spool);
        return spool;
    }

    /** A stored spool with these grams on it. */
    Spool spoolWith(StoreSession session, Grams grams) {
        Spool spool = spool(session);
        post(session, samples.movement(spool.id(), grams));
        return find(session, spool.id());
    }

    static StockMovement post(StoreSession session, NewMovement movement) {
        return session.repository(StockMovementRepository.class).post(movement);
    }

    static Spool find(StoreSession session, SpoolId id) {
        return session.repository(SpoolRepository.class).find(id).orElseThrow();
    }

    /** All movements of a spool, oldest first. */
    static List<StockMovement> ledger(StoreSession session, SpoolId spool) {
        return entries(session, Map.of("spool", spool.toString()));
    }

    /** All movements of the tenant by their places, hence those of one spool oldest first. */
    static List<StockMovement> ledger(StoreSession session) {
        return entries(session, Map.of());
    }

    private static List<StockMovement> entries(StoreSession session, Map<String, String> filters) {
        List<StockMovement> entries = new ArrayList<>();
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT)
                .withSort(List.of(new SortKey("sequence", false)))
                .withFilters(filters);
        Optional<String> cursor = Optional.empty();
        do {
            Page<StockMovement> page =
                    session.repository(StockMovementRepository.class).list(query.withCursor(cursor));
            entries.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return entries;
    }

    static Grams sum(List<StockMovement> entries) {
        return entries.stream().map(entry -> entry.movement().weightDelta()).reduce(Grams.ZERO, Grams::plus);
    }
}
