package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Brand;
import app.nozzly.inventory.BrandId;
import app.nozzly.inventory.Filament;
import app.nozzly.inventory.FilamentId;
import app.nozzly.inventory.Reel;
import app.nozzly.inventory.ReelTypeId;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolDetails;
import app.nozzly.inventory.SpoolId;
import app.nozzly.inventory.SupplierId;
import app.nozzly.material.Colour;
import app.nozzly.quantity.Grams;
import app.nozzly.store.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Spools in SQL, each with its filament, its brand and the types of its reel. Stateless. */
final class SpoolSql implements Selection<Spool> {

    private static final String COLUMNS = "s.id, s.number, s.initial_weight, s.remaining_weight, s.allocated_weight,"
            + " s.empty_spool_weight, s.purchase_cost, s.purchase_cost_currency, s.landed_cost, s.landed_cost_currency,"
            + " s.purchase_date, s.storage_location, s.lot_number, s.notes, s.opened_at, s.supplier_id,"
            + " r.id, r.name, r.empty_weight, r.version, s.dried_at, s.active, s.photo_mark, s.version,"
            + " f.id, f.number, f.name, f.material_type, f.colour_name, f.colour_codes, f.colour_pattern, f.finish,"
            + " f.diameter_millimetres, f.density, f.price, f.price_currency, f.net_weight, f.empty_spool_weight,"
            + " u.id, u.name, u.empty_weight, u.version, f.standard_cost_per_gram, f.standard_cost_currency, f.version, b.id, b.number, b.name, b.version";

    private static final String SOURCE =
            " from spool s join filament f on f.tenant_id = s.tenant_id and f.id = s.filament_id"
                    + " join brand b on b.tenant_id = f.tenant_id and b.id = f.brand_id";

    /** The reel of the very spool and the usual one of its filament; most name none. Only for what is read: nothing is looked for by them. */
    private static final String REELS = " left join reel_type r on r.tenant_id = s.tenant_id and r.id = s.reel_type_id"
            + " left join reel_type u on u.tenant_id = f.tenant_id and u.id = f.reel_type_id";

    private static final String TENANT = " where s.tenant_id = :tenant";

    @Override
    public String query() {
        return "select " + COLUMNS + SOURCE + REELS;
    }

    @Override
    public String where(List<String> conditions) {
        return conditions.isEmpty() ? TENANT : TENANT + " and " + String.join(" and ", conditions);
    }

    @Override
    public long count(JpaSession session, String where, Map<String, Object> values) {
        return session.query("select count(*)" + source(where) + where, values, Columns::number)
                .get(0);
    }

    @Override
    public List<Spool> select(JpaSession session, String conditions, Map<String, Object> values, int most) {
        return session.query(query() + conditions + " fetch first " + most + " rows only", values, SpoolSql::spool);
    }

    /** The spools that a list shows, by number. */
    List<SpoolId> ids(JpaSession session, Listing.Restriction found, int most) {
        return session.query(
                "select s.id" + source(found.where()) + found.where() + " order by s.number fetch first " + most
                        + " rows only",
                found.values(),
                row -> new SpoolId(row.uuid()));
    }

    /** What conditions need to be joined. */
    static String source(String where) {
        boolean ofSpoolAlone = !where.contains("f.") && !where.contains("b.");
        return ofSpoolAlone ? " from spool s" : SOURCE;
    }

    /** Spools with their filaments and brands. */
    static String source() {
        return SOURCE;
    }

    /** All that fulfil a condition, in the order that may follow it. */
    List<Spool> all(JpaSession session, String condition, Map<String, Object> values) {
        return session.query(query() + TENANT + condition, values, SpoolSql::spool);
    }

    /** The same in the order of their ids; nobody else changes these spools until the transaction ends. Within {@link JpaSession#writing} only. */
    List<Spool> locked(JpaSession session, String condition, Map<String, Object> values) {
        String ends = ", s.ledger_length, s.ledger_hash";
        return session.query(
                "select " + COLUMNS + ends + SOURCE + REELS + TENANT + condition + " order by s.id"
                        + session.vendor().locking("s"),
                values,
                row -> {
                    Spool spool = spool(row);
                    session.ledger().hold(spool, SpoolLedger.end(row));
                    return spool;
                });
    }

    private static Spool spool(Columns row) {
        SpoolId id = new SpoolId(row.uuid());
        long number = row.number();
        Grams initial = Grams.of(row.decimal());
        Grams remaining = Grams.of(row.decimal());
        Grams allocated = Grams.of(row.decimal());
        SpoolDetails details = details(row);
        boolean active = row.flag();
        Optional<Long> photo = row.optionalNumber();
        Version version = new Version(row.number());
        return new Spool(id, number, filament(row), initial, remaining, allocated, details, active, photo, version);
    }

    private static SpoolDetails details(Columns row) {
        return new SpoolDetails(
                FilamentMapper.grams(row.decimal()),
                Amounts.optionalMoney(row.decimal(), row.text()),
                Amounts.optionalMoney(row.decimal(), row.text()),
                row.optionalDate(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalMoment(),
                row.optionalUuid().map(SupplierId::new),
                reel(row),
                row.optionalDate());
    }

    private static Optional<Reel> reel(Columns row) {
        Optional<UUID> id = row.optionalUuid();
        if (id.isEmpty()) {
            row.skip(3);
            return Optional.empty();
        }
        return Optional.of(
                new Reel(new ReelTypeId(id.get()), row.text(), Grams.of(row.decimal()), new Version(row.number())));
    }

    /** The brand's columns come last, but the filament is made of it. */
    private static Filament filament(Columns row) {
        FilamentId id = new FilamentId(row.uuid());
        long number = row.number();
        String name = row.text();
        String type = row.text();
        Colour colour = new Colour(row.text(), row.texts(), row.optionalText().map(Colour.Pattern::valueOf));
        return with(row, new Named(id, number, name, type, colour));
    }

    private static Filament with(Columns row, Named named) {
        Optional<String> finish = row.optionalText();
        var diameter = row.decimal();
        var density = row.decimal();
        var price = Amounts.optionalMoney(row.decimal(), row.text());
        var net = FilamentMapper.grams(row.decimal());
        var empty = FilamentMapper.grams(row.decimal());
        var reel = reel(row);
        var standard = Amounts.optionalUnitCost(row.decimal(), row.text());
        Version version = new Version(row.number());
        return new Filament(
                named.id(),
                named.number(),
                brand(row),
                named.name(),
                named.type(),
                named.colour(),
                finish,
                diameter,
                density,
                price,
                net,
                empty,
                reel,
                standard,
                version);
    }

    private static Brand brand(Columns row) {
        return new Brand(new BrandId(row.uuid()), row.number(), row.text(), new Version(row.number()));
    }

    /** What a filament is known by. */
    private record Named(FilamentId id, long number, String name, String type, Colour colour) {}
}
