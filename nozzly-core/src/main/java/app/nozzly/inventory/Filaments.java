package app.nozzly.inventory;

import app.nozzly.context.IdSource;
import app.nozzly.context.OperationContext;
import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CounterRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Trail;
import app.nozzly.store.Transactions;
import app.nozzly.store.Version;
import java.util.Optional;

/** Brands and the filaments they make. Thread-safe. */
public final class Filaments {

    private static final String BRAND = "brand";
    private static final String FILAMENT = "filament";

    private final Transactions transactions;
    private final IdSource ids;

    public Filaments(Transactions transactions, IdSource ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /** @throws NozzlyException {@code already_exists} when the name is taken */
    public Brand addBrand(OperationContext context, String name) {
        return transactions.write(context, session -> insertBrand(transactions.trail(context, session), session, name));
    }

    /** @throws NozzlyException {@code not_found} when there is no such id or number */
    public Brand brand(OperationContext context, String reference) {
        return transactions.read(context, session -> References.brand(session, reference));
    }

    /** @throws NozzlyException {@code version_conflict} when it was changed since it was read */
    public Brand updateBrand(OperationContext context, Brand brand) {
        return transactions.write(context, session -> {
            BrandRepository brands = session.repository(BrandRepository.class);
            Optional<Brand> current = brands.find(brand.id());
            Brand stored = brands.update(brand);
            current.ifPresent(before ->
                    transactions.trail(context, session).changed(BRAND, stored.id(), stored.name(), before, stored));
            return stored;
        });
    }

    public Page<Brand> brands(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(BrandRepository.class).list(query));
    }

    /** Adds a filament, and its brand when there is none of that name. */
    public Filament add(OperationContext context, FilamentDraft draft) {
        return transactions.write(context, session -> insert(transactions.trail(context, session), session, draft));
    }

    /** @throws NozzlyException {@code not_found} when there is no such id or number */
    public Filament get(OperationContext context, String reference) {
        return transactions.read(context, session -> References.filament(session, reference));
    }

    /**
     * Replaces the description of a filament; its spools show the new one.
     *
     * @param version that it was read with
     * @throws NozzlyException {@code version_conflict} when it was changed since
     */
    public Filament update(OperationContext context, FilamentId id, Version version, FilamentDraft draft) {
        return transactions.write(context, session -> {
            Filament current = References.filament(session, id.toString());
            Trail trail = transactions.trail(context, session);
            Filament changed =
                    describe(trail, session, id, current.number(), draft).withVersion(version);
            Filament stored = session.repository(FilamentRepository.class).update(changed);
            trail.changed(FILAMENT, id, stored.label(), current, stored);
            return stored;
        });
    }

    /**
     * Says on what type of reel a filament usually comes, or that nobody knows. What else is known of it stays.
     *
     * @throws NozzlyException {@code not_found} when there is no such filament, or no such type
     */
    public Filament comesOn(OperationContext context, FilamentId id, Optional<Reel> reel) {
        return transactions.write(context, session -> {
            Filament current = References.filament(session, id.toString());
            if (current.reel().map(Reel::id).equals(reel.map(Reel::id))) {
                return current;
            }
            Filament stored = session.repository(FilamentRepository.class).update(current.made(current.brand(), reel));
            transactions.trail(context, session).changed(FILAMENT, id, stored.label(), current, stored);
            return stored;
        });
    }

    public Page<Filament> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context, session -> session.repository(FilamentRepository.class).list(query));
    }

    /** The filament of this description: one that is there already, by full key and name, or a new one. */
    Filament findOrInsert(Trail trail, StoreSession session, FilamentDraft draft) {
        Filament described = describe(trail, session, new FilamentId(ids.next()), 0, draft);
        return session.repository(FilamentRepository.class)
                .findSame(described.key(), described.name())
                .orElseGet(() -> insert(trail, session, draft));
    }

    /** A new filament of this description, and its brand when there is none of that name. */
    Filament insert(Trail trail, StoreSession session, FilamentDraft draft) {
        long number = session.repository(CounterRepository.class).next(FILAMENT);
        Filament filament = describe(trail, session, new FilamentId(ids.next()), number, draft);
        session.repository(FilamentRepository.class).insert(filament);
        trail.created(FILAMENT, filament.id(), filament.label(), filament);
        return filament;
    }

    private Filament describe(Trail trail, StoreSession session, FilamentId id, long number, FilamentDraft draft) {
        MaterialType type = session.repository(MaterialTypeRepository.class)
                .find(draft.materialType())
                .orElseThrow(() ->
                        NozzlyException.invalid(Filament.class, "material_type", "type.unknown", draft.materialType()));
        return new Filament(
                id,
                number,
                findOrInsertBrand(trail, session, draft.brand()),
                draft.name(),
                type.code(),
                draft.colour(),
                draft.finish(),
                draft.diameterMillimetres().orElse(Filament.USUAL_DIAMETER),
                draft.densityGramsPerCubicCentimetre().orElse(type.densityGramsPerCubicCentimetre()),
                draft.price(),
                draft.netWeight(),
                draft.emptySpoolWeight(),
                draft.reel(),
                draft.standardCostPerGram(),
                Version.INITIAL);
    }

    private Brand findOrInsertBrand(Trail trail, StoreSession session, String name) {
        return session.repository(BrandRepository.class)
                .findByName(name.strip())
                .orElseGet(() -> insertBrand(trail, session, name));
    }

    private Brand insertBrand(Trail trail, StoreSession session, String name) {
        long number = session.repository(CounterRepository.class).next(BRAND);
        Brand brand = new Brand(new BrandId(ids.next()), number, name, Version.INITIAL);
        session.repository(BrandRepository.class).insert(brand);
        trail.created(BRAND, brand.id(), brand.name(), brand);
        return brand;
    }
}
