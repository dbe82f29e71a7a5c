package app.nozzly.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.inventory.SupplierId;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SupplierTest {

    private static final CurrencyUnit GBP = CurrencyUnit.GBP;

    private static List<String> wrongFields(Executable attempt) {
        return assertThrows(NozzlyException.class, attempt).fieldErrors().stream()
                .map(error -> error.field())
                .toList();
    }

    /** Person, e-mail, phone and website in this order; an empty text is none. */
    private static SupplierContact contact(String... texts) {
        List<Optional<String>> said = Arrays.stream(texts)
                .map(text -> Optional.of(text).filter(any -> !any.isEmpty()))
                .toList();
        return new SupplierContact(said.get(0), said.get(1), said.get(2), said.get(3));
    }

    private static Supplier supplier(String name, int days, String least, String notes) {
        return new Supplier(
                new SupplierId(new UUID(1, 1)),
                name,
                SupplierContact.NONE,
                GBP,
                Optional.of(days),
                Optional.of(Money.parse(least)),
                Optional.of(notes),
                true,
                Version.INITIAL);
    }

    @Test
    void whatFitsIsKeptWithoutItsMargins() {
        SupplierContact known = contact(" Ada ", "ada@example.com", "+44 20 7946 0000", "HTTPS://example.com/shop");
        assertEquals(Optional.of("Ada"), known.person());
        assertEquals(Optional.of("HTTPS://example.com/shop"), known.website());
        assertEquals(
                Optional.of("http://example.com"),
                contact("", "", "", "http://example.com").website());
        assertEquals(SupplierContact.NONE, contact(" ", " ", " ", " "));
        Supplier supplier = supplier(" Reel Ltd ", 365, "GBP 0.00", " ");
        assertEquals("Reel Ltd", supplier.label());
        assertEquals(Optional.empty(), supplier.notes());
        assertEquals(false, supplier.deactivated().active());
    }

    @Test
    void whatIsNoAddressIsNamed() {
        for (String wrong :
                List.of("@example.com", "ada@", "ada@home@example.com", "ada at home", "a da@example.com")) {
            assertEquals(List.of("email"), wrongFields(() -> contact("", wrong, "", "")), wrong);
        }
        for (String wrong :
                List.of("example.com", "javascript:alert(1)", "ftp://example.com", "https://exa mple.com")) {
            assertEquals(List.of("website"), wrongFields(() -> contact("", "", "", wrong)), wrong);
        }
    }

    @Test
    void whatIsTooLongIsNamed() {
        Map<String, Executable> attempts = Map.of(
                "contact_person", () -> contact("n".repeat(101), "", "", ""),
                "email", () -> contact("", "a@" + "b".repeat(253), "", ""),
                "phone", () -> contact("", "", "1".repeat(41), ""),
                "website", () -> contact("", "", "", "https://" + "a".repeat(293)),
                "name", () -> supplier("n".repeat(101), 0, "GBP 1.00", "-"),
                "notes", () -> supplier("Reel", 0, "GBP 1.00", "n".repeat(2001)));
        attempts.forEach((field, attempt) -> assertEquals(List.of(field), wrongFields(attempt)));
    }

    @Test
    void termsAreWithinReason() {
        assertEquals(List.of("name"), wrongFields(() -> supplier(" ", 1, "GBP 1.00", "-")));
        assertEquals(List.of("lead_time_days"), wrongFields(() -> supplier("Reel", -1, "GBP 1.00", "-")));
        assertEquals(List.of("lead_time_days"), wrongFields(() -> supplier("Reel", 366, "GBP 1.00", "-")));
        assertEquals(List.of("minimum_order"), wrongFields(() -> supplier("Reel", 1, "GBP -0.01", "-")));
        assertEquals(List.of("minimum_order"), wrongFields(() -> supplier("Reel", 1, "EUR 5.00", "-")));
    }
}
