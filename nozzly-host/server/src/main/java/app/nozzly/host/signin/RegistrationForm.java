package app.nozzly.host.signin;

import app.nozzly.host.http.Request;
import app.nozzly.host.pages.Regions;
import app.nozzly.host.security.Registration;
import app.nozzly.host.web.FormState;
import app.nozzly.problem.Validation;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The form of a person who opens a workshop. Stateless. */
final class RegistrationForm {

    private RegistrationForm() {}

    /** A form to fill in. */
    static FormState blank(String workshopName, CurrencyUnit currency, ZoneId timeZone) {
        return FormState.of(
                Map.of("workshop_name", workshopName, "currency", currency.getCode(), "time_zone", timeZone.getId()));
    }

    /** @throws app.nozzly.problem.NozzlyException {@code validation_failed} when currency or time zone is none */
    static Registration read(Request<?> request) {
        String code = request.form("currency").orElse("");
        String zone = request.form("time_zone").orElse("");
        Optional<CurrencyUnit> currency = Regions.currency(code);
        Optional<ZoneId> timeZone = Regions.timeZone(zone);
        new Validation(RegistrationForm.class)
                .require(currency.isPresent(), "currency", "registration.currency", code)
                .require(timeZone.isPresent(), "time_zone", "registration.time_zone", zone)
                .done();
        return new Registration(
                request.form("workshop_name").orElse(""),
                request.form("name").orElse(""),
                request.form("email").orElse(""),
                request.formExactly("password"),
                currency.orElse(CurrencyUnit.EUR),
                timeZone.orElse(ZoneOffset.UTC));
    }
}
