package app.nozzly.workshop;

import app.nozzly.context.Actor;
import app.nozzly.context.OperationContext;
import app.nozzly.context.TenantId;
import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/**
 * One business. Immutable.
 *
 * @param id the tenant
 * @param code short code used in links and run numbers: 2 to 12 letters or digits, kept in upper case
 * @param name 1 to 100 characters
 * @param currency of all its money; cannot change once there is any
 * @param timeZone of its days
 * @param strictWrites whether every write must carry a version and a command key
 * @param version for updates
 */
public record Workshop(
        TenantId id,
        String code,
        String name,
        CurrencyUnit currency,
        ZoneId timeZone,
        boolean strictWrites,
        Version version) {

    private static final int LONGEST_NAME = 100;

    public Workshop {
        code = code.strip().toUpperCase(Locale.ROOT);
        name = name.strip();
        new Validation(Workshop.class)
                .require(code.matches("[A-Z0-9]{2,12}"), "code", "code", code)
                .require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "name.length", LONGEST_NAME)
                .require(!currency.isPseudoCurrency(), "currency", "currency", currency)
                .done();
    }

    /**
     * Makes sure that a workshop keeps its currency.
     *
     * @throws app.nozzly.problem.NozzlyException {@code validation_failed} naming both
     */
    public static void requireSameCurrency(CurrencyUnit current, CurrencyUnit wanted) {
        new Validation(Workshop.class)
                .require(current.equals(wanted), "currency", "currency.fixed", current, wanted)
                .done();
    }

    /** The context of what somebody does in this workshop. */
    public OperationContext context(Actor actor) {
        return OperationContext.of(id, actor);
    }

    public Workshop with(String newCode, String newName, ZoneId newTimeZone, boolean nowStrict) {
        return new Workshop(id, newCode, newName, currency, newTimeZone, nowStrict, version);
    }

    /** The same workshop in another currency: only while nothing in it has an amount. */
    public Workshop in(CurrencyUnit newCurrency) {
        return new Workshop(id, code, name, newCurrency, timeZone, strictWrites, version);
    }

    public Workshop withVersion(Version newVersion) {
        return new Workshop(id, code, name, currency, timeZone, strictWrites, newVersion);
    }
}
