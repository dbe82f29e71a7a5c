package app.nozzly.purchasing;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A supplier as a person describes it. Immutable.
 *
 * @param name for people
 * @param contact how to reach it
 * @param currency in which it sells
 * @param leadTimeDays days from order to shelf
 * @param minimumOrder the least it sells at once, in its currency
 * @param notes free text
 * @param active whether it is in use
 */
public record SupplierDraft(
        String name,
        SupplierContact contact,
        CurrencyUnit currency,
        Optional<Integer> leadTimeDays,
        Optional<Money> minimumOrder,
        Optional<String> notes,
        boolean active) {

    /** One that is in use and of which only the name is known. */
    public static SupplierDraft of(String name, CurrencyUnit currency) {
        return new SupplierDraft(
                name, SupplierContact.NONE, currency, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
