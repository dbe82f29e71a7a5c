package app.nozzly.host.http;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Locale;

/** Names of members: every capital begins a new word, so that {@code densityGCm3} is {@code density_g_cm3}. Stateless. */
final class MemberNames extends PropertyNamingStrategies.NamingBase {

    private static final long serialVersionUID = 1L;

    @Override
    public String translate(String component) {
        return of(component);
    }

    static String of(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
