package app.nozzly.host.suppliers;

import app.nozzly.purchasing.Supplier;
import app.nozzly.purchasing.SupplierContact;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A supplier as it is written. Immutable. */
record SupplierJson(
        UUID id,
        String name,
        Optional<String> contactPerson,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> website,
        Optional<Integer> leadTimeDays,
        CurrencyUnit currency,
        Optional<Money> minimumOrder,
        Optional<String> notes,
        @JsonProperty("is_active") boolean active) {

    static SupplierJson of(Supplier supplier) {
        SupplierContact contact = supplier.contact();
        return new SupplierJson(
                supplier.id().value(),
                supplier.name(),
                contact.person(),
                contact.email(),
                contact.phone(),
                contact.website(),
                supplier.leadTimeDays(),
                supplier.currency(),
                supplier.minimumOrder(),
                supplier.notes(),
                supplier.active());
    }
}
