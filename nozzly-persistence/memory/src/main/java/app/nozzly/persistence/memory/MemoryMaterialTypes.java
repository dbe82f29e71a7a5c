package app.nozzly.persistence.memory;

import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Material types by code. */
record MemoryMaterialTypes(MemorySession session) implements MaterialTypeRepository {

    private static final Listing<MaterialType> LISTING = new Listing<>(
            FIELDS,
            type -> Letters.folded(type.code()),
            Map.of("code", Column.text(MaterialType::code), "name", Column.text(MaterialType::name)),
            type -> Stream.of(type.code(), type.name()),
            Map.of());

    @Override
    public void insert(MaterialType type) {
        session.write().materialTypes.insert(type);
    }

    @Override
    public MaterialType update(MaterialType type) {
        return session.write().materialTypes.update(type);
    }

    @Override
    public Optional<MaterialType> find(String code) {
        return session.read().materialTypes.find(Letters.folded(code.strip()));
    }

    @Override
    public List<MaterialType> withCodes(Collection<String> codes) {
        return codes.stream().flatMap(code -> find(code).stream()).distinct().toList();
    }

    @Override
    public Page<MaterialType> list(ListQuery query) {
        return LISTING.page(session.read().materialTypes.rows(), query);
    }
}
