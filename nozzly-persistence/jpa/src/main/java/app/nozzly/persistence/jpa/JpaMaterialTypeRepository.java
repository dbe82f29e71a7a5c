package app.nozzly.persistence.jpa;

import app.nozzly.material.MaterialType;
import app.nozzly.material.MaterialTypeRepository;
import app.nozzly.store.ListQuery;
import app.nozzly.store.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Material types by code. */
record JpaMaterialTypeRepository(JpaSession session) implements MaterialTypeRepository {

    private static final Listing<MaterialTypeRow> LISTING = new Listing<>(
            FIELDS,
            MaterialTypeRow.class,
            "t",
            "MaterialTypeRow t",
            SortColumn.text("t.codeKey", row -> row.codeKey),
            Map.of(
                    "code", SortColumn.text("t.codeKey", row -> row.codeKey),
                    "name", SortColumn.text("t.nameKey", row -> row.nameKey)),
            List.of("t.searchText"),
            Map.of());

    @Override
    public void insert(MaterialType type) {
        session.insert(MaterialTypeMapper.row(type), subject(type));
    }

    @Override
    public MaterialType update(MaterialType type) {
        MaterialTypeRow row = MaterialTypeMapper.row(type);
        row.version = type.version().number();
        session.update(row, row.codeKey, subject(type));
        return type.withVersion(type.version().next());
    }

    @Override
    public Optional<MaterialType> find(String code) {
        return session.find(MaterialTypeRow.class, Letters.folded(code.strip())).map(MaterialTypeMapper::type);
    }

    @Override
    public List<MaterialType> withCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : session
                        .select(
                                MaterialTypeRow.class,
                                LISTING.query() + "where t.codeKey in (:codes)",
                                Map.of(
                                        "codes",
                                        codes.stream()
                                                .map(code -> Letters.folded(code.strip()))
                                                .distinct()
                                                .toList()))
                        .stream()
                        .map(MaterialTypeMapper::type)
                        .toList();
    }

    @Override
    public Page<MaterialType> list(ListQuery query) {
        return LISTING.page(session, query).map(MaterialTypeMapper::type);
    }

    private static Subject subject(MaterialType type) {
        return Subject.of("material type", Letters.folded(type.code()));
    }
}
