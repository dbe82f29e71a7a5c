package app.nozzly.persistence.jpa;

import app.nozzly.inventory.Filament;
import app.nozzly.inventory.KeyStock;
import app.nozzly.inventory.SpoolGroup;
import app.nozzly.inventory.SpoolGrouping;
import app.nozzly.inventory.ValuedStock;
import app.nozzly.material.MaterialKey;
import app.nozzly.quantity.Grams;
import app.nozzly.quantity.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sums over spools. Stateless. */
final class SpoolGroupSql {

    /** What is on active spools, filament by filament: spools are summed up before their filaments are looked at. */
    static final String STOCK =
            "select f.material_type, b.name, f.colour_name, f.finish, f.diameter_millimetres, t.spools, t.remaining, t.allocated"
                    + " from (select s.filament_id, count(*) as spools, sum(s.remaining_weight) as remaining,"
                    + " sum(s.allocated_weight) as allocated from spool s where s.tenant_id = :tenant and s.active = true"
                    + " group by s.filament_id) t join filament f on f.tenant_id = :tenant and f.id = t.filament_id"
                    + " join brand b on b.tenant_id = f.tenant_id and b.id = f.brand_id";

    /** Landed cost else purchase cost, and what a gram of it is: eight decimals half up. */
    private static final String COST = "coalesce(s.landed_cost, s.purchase_cost)";

    private static final String CURRENCY =
            "case when s.landed_cost is not null then s.landed_cost_currency else s.purchase_cost_currency end";

    private static final String WORTH = "sum(round(cast(" + COST + " as numeric(40, 24)) / s.initial_weight, 8)"
            + " * (s.remaining_weight + s.allocated_weight))";

    /**
     * What is on active spools, price by price: spools of one filament, cost and first weight have one cost per gram, which is reckoned outside of the database, and few
     * rows are left of many spools before their filaments are looked at.
     */
    static final String VALUED = "select f.material_type, t.cost, t.currency, t.initial_weight, t.spools, t.physical"
            + " from (select s.filament_id, " + COST + " as cost, " + CURRENCY + " as currency, s.initial_weight,"
            + " count(*) as spools, sum(s.remaining_weight + s.allocated_weight) as physical from spool s"
            + " where s.tenant_id = :tenant and s.active = true and s.remaining_weight + s.allocated_weight > 0"
            + " group by s.filament_id, " + COST + ", " + CURRENCY + ", s.initial_weight) t"
            + " join filament f on f.tenant_id = :tenant and f.id = t.filament_id";

    private static final String NAMES = ", min(b.name), min(f.name), min(f.material_type), min(f.colour_name)";

    private static final String SUMS =
            ", count(*), sum(s.remaining_weight), sum(s.remaining_weight + s.allocated_weight), " + WORTH
                    + ", min(" + CURRENCY + "), max(" + CURRENCY + "),"
                    + " sum(case when " + COST + " is null then 1 else 0 end)";

    private SpoolGroupSql() {}

    /** The spools of a list, put together. */
    static List<SpoolGroup> groups(JpaSession session, SpoolGrouping by, Listing.Restriction found) {
        String key = key(by);
        String query = "select " + (by == SpoolGrouping.FILAMENT ? "cast(f.id as varchar(36))" : key) + NAMES + SUMS
                + SpoolSql.source() + found.where() + " group by " + key;
        return session.query(query, found.values(), row -> group(by, row)).stream()
                .sorted(SpoolGroup.ORDER)
                .limit(SpoolGroup.MOST)
                .toList();
    }

    private static String key(SpoolGrouping by) {
        return switch (by) {
            case FILAMENT -> "f.id";
            case BRAND -> "b.name";
            case MATERIAL -> "f.material_type";
            case LOCATION -> "s.storage_location";
        };
    }

    private static SpoolGroup group(SpoolGrouping by, Columns row) {
        Optional<String> key = row.optionalText();
        String filament = Filament.labelOf(row.text(), row.text(), row.text(), row.text());
        long spools = row.number();
        Grams remaining = Grams.of(row.decimal());
        Grams physical = Grams.of(row.decimal());
        BigDecimal value = row.decimal();
        Optional<String> currency = row.optionalText();
        Optional<String> other = row.optionalText();
        Optional<Money> worth = currency.filter(code -> value != null && currency.equals(other))
                .map(code -> Rounding.toMinorUnit(CurrencyUnit.of(code), value));
        String label = by == SpoolGrouping.FILAMENT ? filament : key.orElse("");
        return new SpoolGroup(key, label, spools, remaining, physical, worth, row.number());
    }

    /** A row of {@link #VALUED}. */
    static ValuedStock valued(Columns row) {
        return ValuedStock.bought(
                row.text(),
                Amounts.optionalMoney(row.decimal(), row.text()),
                Grams.of(row.decimal()),
                row.number(),
                Grams.of(row.decimal()));
    }

    static KeyStock stock(Columns row) {
        MaterialKey key = new MaterialKey(
                row.text(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                Optional.ofNullable(row.decimal()));
        return new KeyStock(key, row.number(), Grams.of(row.decimal()), Grams.of(row.decimal()));
    }
}
