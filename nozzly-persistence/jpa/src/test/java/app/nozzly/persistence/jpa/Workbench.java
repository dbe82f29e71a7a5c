package app.nozzly.persistence.jpa;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandRepository;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentRepository;
import app.nozzly.inventory.MovementId;
import app.nozzly.inventory.NewMovement;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SpoolRepository;
import app.nozzly.inventory.StockMovement;
import app.nozzly.inventory.StockMovementRepository;
import app.nozzly.persistence.contract.Samples;
import app.nozzly.quantity.Grams;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.SortKey;
import app.nozzly.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One tenant of a store with what the tests here need often. Immutable. */
record Workbench(Store store, OperationContext context, Samples samples) {

    static Workbench in(Store store) {
        return in(store, new TenantId(UUID.randomUUID()));
    }

    static Workbench in(Store store, TenantId tenant) {
        return new Workbench(store, OperationContext.of(tenant, Actor.SYSTEM), Samples.seeded());
    }

    Brand brand(long number) {
        Brand brand = samples.brand(number);
        store.inTransaction(context, session -> {
            session.repository(BrandRepository.class).insert(brand);
            return brand;
        });
        return brand;
    }

    Spool spool(Filament filament, long number) {
        Spool spool = samples.spool(filament, number);
        store.inTransaction(context, session -> {
            session.repository(SpoolRepository.class).insert(spool);
            return spool;
        });
        return spool;
    }

    Filament filament(long number) {
        Filament filament = samples.filament(brand(number), number);
        store.inTransaction(context, session -> {
            session.repository(FilamentRepository.class).insert(filament);
            return filament;
        });
        return filament;
    }

    /** A spool with grams on it. */
    Spool filledSpool(Grams grams) {
        Spool spool = spool(filament(1), 1);
        post(samples.movement(spool.id(), grams));
        return spool;
    }

    StockMovement post(NewMovement movement) {
        return store.inTransaction(
                context,
                session -> session.repository(StockMovementRepository.class).post(movement));
    }

    NewMovement movement(UUID id, SpoolId spool, Grams delta) {
        NewMovement any = samples.movement(spool, delta);
        return new NewMovement(
                new MovementId(id),
                spool,
                any.type(),
                delta,
                any.reason(),
                any.reference(),
                Optional.empty(),
                any.occurredAt(),
                any.recordedAt(),
                any.actor());
    }

    Spool find(SpoolId id) {
        return store.read(
                        context,
                        session -> session.repository(SpoolRepository.class).find(id))
                .orElseThrow();
    }

    /** All movements, oldest first. */
    List<StockMovement> ledger() {
        ListQuery query = ListQuery.first(ListQuery.MAXIMUM_LIMIT).withSort(List.of(new SortKey("sequence", false)));
        return store.read(context, session -> {
            List<StockMovement> entries = new ArrayList<>();
            Optional<String> cursor = Optional.empty();
            do {
                Page<StockMovement> page =
                        session.repository(StockMovementRepository.class).list(query.withCursor(cursor));
                entries.addAll(page.items());
                cursor = page.nextCursor();
            } while (cursor.isPresent());
            return entries;
        });
    }
}
