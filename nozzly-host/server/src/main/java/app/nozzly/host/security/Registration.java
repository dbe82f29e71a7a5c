package app.nozzly.host.security;

import app.nozzly.problem.Validation;
import app.nozzly.workshop.NewWorkshop;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/**
 * A person who opens a workshop. Immutable; printing it shows no password.
 *
 * @param workshopName name of the workshop
 * @param name name of the person
 * @param email address
 * @param password the password wished for
 * @param currency of the workshop
 * @param timeZone of the workshop
 */
public record Registration(
        String workshopName, String name, String email, String password, CurrencyUnit currency, ZoneId timeZone) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 12;
    private static final int SHORTEST_CODE = 2;

    void check(PasswordRules rules, Runnable checkAccount) {
        String shop = workshopName.strip();
        new Validation(Registration.class)
                .require(
                        !shop.isEmpty() && shop.length() <= LONGEST_NAME,
                        "workshop_name",
                        "register.workshop_name",
                        LONGEST_NAME)
                .require(!currency.isPseudoCurrency(), "currency", "register.currency", currency.getCode())
                .collect("", checkAccount)
                .collect("", () -> rules.check("password", password, List.of(shop, PasswordRules.localPart(email))))
                .done();
    }

    /** The workshop, with a code made of its name. */
    NewWorkshop workshop() {
        String letters = workshopName.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String code = letters.length() < SHORTEST_CODE
                ? "SHOP"
                : letters.substring(0, Math.min(letters.length(), LONGEST_CODE));
        return new NewWorkshop(code, workshopName.strip(), currency, timeZone);
    }

    @Override
    public String toString() {
        return "Registration[" + workshopName + "]";
    }
}
