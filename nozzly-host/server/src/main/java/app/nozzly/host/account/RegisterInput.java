package app.nozzly.host.account;

import app.nozzly.host.security.Registration;
import app.nozzly.problem.NozzlyException;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** A person who opens a workshop; printing it shows no password. Immutable. */
record RegisterInput(
        String workshopName, String name, String email, String password, CurrencyUnit currency, String timeZone) {

    Registration registration() {
        return new Registration(workshopName, name, email, password, currency, zone());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw NozzlyException.invalid(RegisterInput.class, "time_zone", "time_zone", timeZone);
        }
    }

    @Override
    public String toString() {
        return "RegisterInput[" + workshopName + "]";
    }
}
