package app.nozzly.workshop;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.joda.money.CurrencyUnit;

/**
 * What is needed to open a workshop. Immutable.
 *
 * @param code short code, see {@link Workshop#code()}
 * @param name for people
 * @param currency of all its money
 * @param timeZone of its days
 */
public record NewWorkshop(String code, String name, CurrencyUnit currency, ZoneId timeZone) {

    /** A workshop whose days are those of UTC. */
    public static NewWorkshop of(String code, String name, CurrencyUnit currency) {
        return new NewWorkshop(code, name, currency, ZoneOffset.UTC);
    }
}
