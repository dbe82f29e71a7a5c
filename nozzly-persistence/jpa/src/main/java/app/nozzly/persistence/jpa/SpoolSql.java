package app.nozzly.persistence.jpa;

import app.nozzly.inventory.LedgerEnd;
import app.nozzly.inventory.Spool;
import app.nozzly.inventory.SpoolId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Spools in SQL, each with its filament, its brand and the types of its reel. Immutable. */
final class SpoolSql implements Selection<ListedSpool> {

    static final String TENANT_COLUMN = "s.tenant_id";

    private static final String COLUMNS = "s.id, s.number, s.initial_weight, s.remaining_weight, s.allocated_weight,"
            + " s.empty_spool_weight, s.purchase_cost, s.purchase_cost_currency, s.landed_cost, s.landed_cost_currency,"
            + " s.purchase_date, s.storage_location, s.lot_number, s.notes, s.opened_at, s.supplier_id,"
            + " r.id, r.name, r.empty_weight, r.version, s.dried_at, s.custom_values, s.active, s.photo_mark, s.version,"
            + " f.id, f.number, f.name, f.material_type, f.colour_name, f.colour_codes, f.colour_pattern, f.finish,"
            + " f.diameter_millimetres, f.density, f.price, f.price_currency, f.net_weight, f.empty_spool_weight,"
            + " u.id, u.name, u.empty_weight, u.version, f.standard_cost_per_gram, f.standard_cost_currency, f.custom_values,"
            + " f.version, b.id, b.number, b.name, b.version";

    private static final String ORDERS = ", s.material_type_key, s.brand_key, s.colour_key";

    private static final String JOINED = " join filament f on f.tenant_id = s.tenant_id and f.id = s.filament_id"
            + " join brand b on b.tenant_id = f.tenant_id and b.id = f.brand_id";

    private static final String SOURCE = " from spool s" + JOINED;

    /**
     * What belongs to the ids that a page shows. All of it is there; but the order of other joins is turned round by a plan that was made while there were
     * hardly any spools, and that each connection keeps: it would read every spool of the tenant.
     */
    private static final String SHOWN =
            " left join spool s on s.tenant_id = :tenant and s.id = shown.id" + JOINED.replace(" join ", " left join ");

    /** The reel of the very spool and the usual one of its filament; most name none. Only for what is read: nothing is looked for by them. */
    private static final String REELS = " left join reel_type r on r.tenant_id = s.tenant_id and r.id = s.reel_type_id"
            + " left join reel_type u on u.tenant_id = f.tenant_id and u.id = f.reel_type_id";

    private static final String TENANT = " where " + TENANT_COLUMN + " = :tenant";

    /** Each spool with its filament, brand and reels, for the few spools of a command. */
    private static final Map<Vendor, String> LOOKED_UP = Arrays.stream(Vendor.values())
            .collect(Collectors.toMap(
                    vendor -> vendor, SpoolSql::lookups, (one, same) -> one, () -> new EnumMap<>(Vendor.class)));

    private final String joins;
    private final Map<String, Object> joined;

    SpoolSql() {
        this("", Map.of());
    }

    /**
     * With tables by which a list is sorted: they neither add nor take away rows.
     *
     * @param joins of these tables
     * @param joined values that the joins name
     */
    SpoolSql(String joins, Map<String, Object> joined) {
        this.joins = joins;
        this.joined = Map.copyOf(joined);
    }

    private static String lookups(Vendor vendor) {
        return vendor.lookup("filament", "f", "s.filament_id")
                + vendor.lookup("brand", "b", "f.brand_id")
                + vendor.optionalLookup("reel_type", "r", "s.reel_type_id")
                + vendor.optionalLookup("reel_type", "u", "f.reel_type_id");
    }

    @Override
    public String query() {
        return "select " + COLUMNS + SOURCE + REELS + joins;
    }

    @Override
    public String where(List<String> conditions) {
        return restricted(conditions);
    }

    private static String restricted(List<String> conditions) {
        return conditions.isEmpty() ? TENANT : TENANT + " and " + String.join(" and ", conditions);
    }

    @Override
    public long count(JpaSession session, String where, Map<String, Object> values) {
        return session.query("select count(*)" + source(where) + where, values, Columns::number)
                .get(0);
    }

    /** Which spools, found in an index where there is one; then all of these, and only these, with what is joined. */
    @Override
    public List<ListedSpool> select(JpaSession session, Excerpt excerpt) {
        return joins.isEmpty() ? shown(session, excerpt) : joined(session, excerpt);
    }

    private static List<ListedSpool> shown(JpaSession session, Excerpt excerpt) {
        return session.query(shown(session.vendor(), excerpt, ""), excerpt.values(), new SpoolRows()::listed);
    }

    /** In one statement, where a server would be asked twice. */
    @Override
    public Counted<ListedSpool> selectCounted(JpaSession session, Excerpt excerpt, Listing.Restriction all) {
        if (!session.vendor().readsShownRowsOnce() || !joins.isEmpty()) {
            return Selection.super.selectCounted(session, excerpt, all);
        }
        SpoolRows read = new SpoolRows();
        String total = ", (select count(*)" + source(all.where()) + all.where() + ")";
        List<Counted<ListedSpool>> rows = session.query(
                shown(session.vendor(), excerpt, total),
                excerpt.values(),
                row -> new Counted<>(List.of(read.listed(row)), row.number()));
        if (rows.isEmpty()) {
            return new Counted<>(List.of(), count(session, all.where(), all.values()));
        }
        return new Counted<>(
                rows.stream().map(row -> row.results().get(0)).toList(),
                rows.get(0).total());
    }

    private static String shown(Vendor vendor, Excerpt excerpt, String total) {
        String rows = excerpt.apart().stream()
                .map(conditions -> chosen(vendor, excerpt, restricted(conditions)))
                .collect(Collectors.joining(" union all "));
        String source = vendor.readsShownRowsOnce() ? "(" + rows + ") s" + JOINED : "(" + rows + ") shown" + SHOWN;
        return "select " + COLUMNS + ORDERS + total + " from " + source + REELS + " order by " + excerpt.order()
                + first(excerpt);
    }

    /** In the order of a table that is joined, which has an index of its own. */
    private List<ListedSpool> joined(JpaSession session, Excerpt excerpt) {
        Map<String, Object> all = new HashMap<>(excerpt.values());
        all.putAll(joined);
        String order = " order by " + excerpt.order();
        return session.query(
                "select " + COLUMNS + ORDERS + SOURCE + REELS + joins + where(excerpt.together()) + order
                        + first(excerpt),
                all,
                new SpoolRows()::listed);
    }

    /** The tenant leads the order, as it leads the indexes: H2 reads an index in its order only when all of it is asked for. */
    private static String chosen(Vendor vendor, Excerpt excerpt, String where) {
        String direction = excerpt.isDescending() ? " desc, " : ", ";
        String tenant = excerpt.order().startsWith(TENANT_COLUMN) ? "" : TENANT_COLUMN + direction;
        String columns = vendor.readsShownRowsOnce() ? "s.*" : "s.id";
        return "(select " + columns + source(where + excerpt.order()) + where + " order by " + tenant + excerpt.order()
                + first(excerpt) + ")";
    }

    private static String first(Excerpt excerpt) {
        return " fetch first " + excerpt.most() + " rows only";
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
        return session.query(query() + TENANT + condition, values, new SpoolRows()::spool);
    }

    /** The spool that has this value in a column of its own that is unique. */
    Optional<Spool> one(JpaSession session, String column, Object value) {
        return session
                .query(
                        few(session) + TENANT + " and " + column + " = :value",
                        Map.of("value", value),
                        new SpoolRows()::spool)
                .stream()
                .findFirst();
    }

    /** Those of which a column has one of these values, by number. */
    List<Spool> among(JpaSession session, String column, Collection<?> wanted) {
        Map<String, Object> values = new HashMap<>();
        String among = session.among(column, wanted, values);
        return session.query(few(session) + among + " order by s.number", values, new SpoolRows()::spool);
    }

    private static String few(JpaSession session) {
        return "select " + COLUMNS + from(session);
    }

    private static String from(JpaSession session) {
        return " from spool s" + LOOKED_UP.get(session.vendor());
    }

    /**
     * Those that stand where this says, by id; nobody else changes them until the transaction ends. Within {@link JpaSession#writing} only. A row that another
     * changed while this waited for it comes as it is now, but a server may join it with the filament and reel that it named before: then all are read once
     * more, and now they stay.
     */
    List<Spool> locked(JpaSession session, String where, Map<String, Object> values) {
        List<Locked> rows = lockedRows(session, where, values);
        List<Locked> sure = rows.stream().allMatch(Locked::isWhole) ? rows : lockedRows(session, where, values);
        sure.forEach(row -> session.ledger().hold(row.spool(), row.end()));
        return sure.stream().map(Locked::spool).toList();
    }

    private static List<Locked> lockedRows(JpaSession session, String where, Map<String, Object> values) {
        SpoolRows rows = new SpoolRows();
        return session.query(
                "select " + COLUMNS + ", s.ledger_length, s.ledger_hash, s.filament_id, s.reel_type_id" + from(session)
                        + where + " order by s.id" + session.vendor().locking("s"),
                values,
                row -> locked(rows, row));
    }

    private static Locked locked(SpoolRows rows, Columns row) {
        Spool spool = rows.spool(row);
        LedgerEnd end = SpoolLedger.end(row);
        boolean filament = spool.filament().id().value().equals(row.uuid());
        Optional<UUID> reel = spool.details().reel().map(known -> known.id().value());
        return new Locked(spool, end, row.optionalUuid().equals(reel) && filament);
    }

    /** @param isWhole whether it came with the filament and the type of reel that it names */
    private record Locked(Spool spool, LedgerEnd end, boolean isWhole) {}
}
