package app.nozzly.host.suppliers;

import app.nozzly.host.http.MoneyInput;
import app.nozzly.host.http.ReadOnlyMembers;
import app.nozzly.host.workshop.Amounts;
import app.nozzly.purchasing.SupplierContact;
import app.nozzly.purchasing.SupplierDraft;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A supplier as a caller describes it. Immutable. */
@ReadOnlyMembers("id")
record SupplierInput(
        String name,
        Optional<String> contactPerson,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> website,
        Optional<Integer> leadTimeDays,
        Optional<CurrencyUnit> currency,
        Optional<MoneyInput> minimumOrder,
        Optional<String> notes,
        @JsonProperty("is_active") Optional<Boolean> active) {

    /** @param usual currency when none is given: the supplier's, else the workshop's */
    SupplierDraft draft(CurrencyUnit usual) {
        CurrencyUnit sells = currency.orElse(usual);
        return new SupplierDraft(
                name,
                new SupplierContact(contactPerson, email, phone, website),
                sells,
                leadTimeDays,
                new Amounts(sells).posted(minimumOrder, "minimum_order"),
                notes,
                active.orElse(true));
    }
}
