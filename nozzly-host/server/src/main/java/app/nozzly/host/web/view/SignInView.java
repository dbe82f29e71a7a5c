package app.nozzly.host.web.view;

import app.nozzly.host.web.FormState;
import java.util.Optional;

/**
 * The page to sign in. Immutable. Fields: {@code email}, {@code password}.
 *
 * @param form what stands in it; never a password
 * @param next path to go to afterwards
 * @param demo whether the demo workshop may be opened from where the reader is
 * @param external name of the provider with which people sign in; empty for none
 * @param mayReset whether a link for a new password would reach anybody
 * @param mayRegister whether anybody may open a workshop
 */
public record SignInView(
        FormState form, String next, boolean demo, Optional<String> external, boolean mayReset, boolean mayRegister) {}
