package app.nozzly.purchasing;

import app.nozzly.inventory.SupplierId;
import app.nozzly.problem.Validation;
import app.nozzly.store.Labelled;
import app.nozzly.store.Version;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A place to buy. Immutable.
 *
 * @param id identity
 * @param name unique in a workshop in any case of letters, 1 to 100 characters
 * @param contact how to reach it
 * @param currency in which it sells
 * @param leadTimeDays days from order to shelf, 0 to 365
 * @param minimumOrder the least it sells at once, not negative, in its currency
 * @param notes free text, at most 2,000 characters
 * @param active false when nothing is bought there any more
 * @param version for updates
 */
public record Supplier(
        SupplierId id,
        String name,
        SupplierContact contact,
        CurrencyUnit currency,
        Optional<Integer> leadTimeDays,
        Optional<Money> minimumOrder,
        Optional<String> notes,
        boolean active,
        Version version)
        implements Labelled {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTES = 2000;
    private static final int LONGEST_LEAD_TIME = 365;

    public Supplier {
        name = name.strip();
        notes = notes.map(String::strip).filter(text -> !text.isEmpty());
        new Validation(Supplier.class)
                .require(
                        !name.isEmpty() && name.length() <= LONGEST_NAME,
                        "name",
                        "label.length",
                        name.length(),
                        LONGEST_NAME)
                .require(
                        notes.stream().allMatch(text -> text.length() <= LONGEST_NOTES),
                        "notes",
                        "text.length",
                        LONGEST_NOTES)
                .require(
                        leadTimeDays.stream().allMatch(days -> days >= 0 && days <= LONGEST_LEAD_TIME),
                        "lead_time_days",
                        "supplier.lead_time",
                        leadTimeDays.orElse(0),
                        LONGEST_LEAD_TIME)
                .require(
                        minimumOrder.stream().noneMatch(Money::isNegative),
                        "minimum_order",
                        "negative",
                        minimumOrder.map(Money::toString).orElse(""))
                .require(
                        minimumOrder.stream()
                                .allMatch(least -> least.getCurrencyUnit().equals(currency)),
                        "minimum_order",
                        "supplier.currency",
                        minimumOrder.map(Money::toString).orElse(""),
                        currency)
                .done();
    }

    static Supplier of(SupplierId id, SupplierDraft draft, Version version) {
        return new Supplier(
                id,
                draft.name(),
                draft.contact(),
                draft.currency(),
                draft.leadTimeDays(),
                draft.minimumOrder(),
                draft.notes(),
                draft.active(),
                version);
    }

    /** Its name. */
    @Override
    public String label() {
        return name;
    }

    /** Taken out of use. */
    public Supplier deactivated() {
        return new Supplier(id, name, contact, currency, leadTimeDays, minimumOrder, notes, false, version);
    }

    public Supplier withVersion(Version newVersion) {
        return new Supplier(id, name, contact, currency, leadTimeDays, minimumOrder, notes, active, newVersion);
    }
}
