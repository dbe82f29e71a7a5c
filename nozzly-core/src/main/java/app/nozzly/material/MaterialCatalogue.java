package app.nozzly.material;

import app.nozzly.context.OperationContext;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import app.nozzly.store.StoreSession;
import app.nozzly.store.Transactions;
import java.util.Optional;

/** The material types of a workshop. Thread-safe. */
public final class MaterialCatalogue {

    private static final String KIND = "material_type";

    private final Transactions transactions;

    public MaterialCatalogue(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Writes the {@linkplain MaterialTypes#SEEDS seeds} into a new workshop. */
    public static void seed(StoreSession session) {
        MaterialTypeRepository types = session.repository(MaterialTypeRepository.class);
        MaterialTypes.SEEDS.forEach(types::insert);
    }

    /** @throws NozzlyException {@code already_exists} when the code is taken */
    public MaterialType add(OperationContext context, MaterialType type) {
        return transactions.write(context, session -> {
            MaterialTypeRepository types = session.repository(MaterialTypeRepository.class);
            if (types.find(type.code()).isPresent()) {
                throw NozzlyException.alreadyExists("material type", "code", type.code());
            }
            types.insert(type);
            transactions.trail(context, session).created(KIND, type.code(), type.code(), type);
            return type;
        });
    }

    /** @throws NozzlyException {@code not_found} when there is no such code */
    public MaterialType get(OperationContext context, String code) {
        return transactions.read(
                context,
                session -> session.repository(MaterialTypeRepository.class)
                        .find(code)
                        .orElseThrow(() -> NozzlyException.notFound("material type", code)));
    }

    /** @throws NozzlyException {@code version_conflict} when it was changed since it was read */
    public MaterialType update(OperationContext context, MaterialType type) {
        return transactions.write(context, session -> {
            MaterialTypeRepository types = session.repository(MaterialTypeRepository.class);
            Optional<MaterialType> current = types.find(type.code());
            MaterialType stored = types.update(type);
            current.ifPresent(before ->
                    transactions.trail(context, session).changed(KIND, stored.code(), stored.code(), before, stored));
            return stored;
        });
    }

    public Page<MaterialType> list(OperationContext context, ListQuery query) {
        return transactions.read(
                context,
                session -> session.repository(MaterialTypeRepository.class).list(query));
    }
}
